using EnrichPipeline.Citations.Segmenting;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Citations;

/// <summary>
/// Extends runs by words behind them that have no field and complete them: a closing bracket, a code in brackets, a state.
/// </summary>
internal static class RunEnds
{
    private const int FarthestClosingBracket = 3;
    private const int LongestCode = 5;

    /// <summary>Returns a run that opens a bracket with its closing bracket, if that is near: "Br Med J (Clin Res Ed)".</summary>
    public static (int From, int To)? Closed(this FieldRuns runs, (int From, int To)? run) =>
        run is { } known && IsOpenAtEnd(runs.Tokens, known) && ClosingBracket(runs, known.To, FarthestClosingBracket) is { } closing
            && !runs.Tokens.Between(known.To, closing).AsSpan().ContainsAny(',', ':')
            ? (known.From, closing + 1)
            : run;

    /// <summary>Returns a run with the name or code in brackets behind it: "a Phase III study (MM-009)", "the gene (p53)".</summary>
    public static (int From, int To)? WithCode(this FieldRuns runs, (int From, int To)? run) =>
        run is { } known && runs.Tokens.IsSign(known.To, '(') && ClosingBracket(runs, known.To, LongestCode) is { } closing
            && IsCode(runs.Tokens.Between(known.To + 1, closing))
            ? (known.From, closing + 1)
            : run;

    /// <summary>Returns the run of a place with the abbreviation of a state or country behind it: "Cambridge, MA".</summary>
    public static (int From, int To)? WithState(this FieldRuns runs, (int From, int To)? run) =>
        run is { } known && runs.Tokens.IsSign(known.To, ',')
            && runs.Is(known.To, FieldLabel.Other) && runs.Is(known.To + 1, FieldLabel.Other)
            && runs.Tokens.Span(known.To + 1) is [>= 'A' and <= 'Z', >= 'A' and <= 'Z']
            ? (known.From, known.To + 2)
            : run;

    // Returns the first closing bracket among the tokens without a field that follow, or null.
    private static int? ClosingBracket(FieldRuns runs, int from, int farthest)
    {
        for (var at = from; at <= from + farthest && runs.Is(at, FieldLabel.Other); at++)
            if (runs.Tokens.IsSign(at, ')'))
                return at;
        return null;
    }

    private static bool IsOpenAtEnd(TokenList tokens, (int From, int To) run)
    {
        for (var at = run.To - 1; at >= run.From && !tokens.IsSign(at, ')'); at--)
            if (tokens.IsSign(at, '('))
                return true;
        return false;
    }

    private static bool IsCode(string text) =>
        text.Any(char.IsLetter) && !text.Contains(' ') && !text.EndsWith('.')
        && text.Count(letter => char.IsUpper(letter) || char.IsDigit(letter)) > 1;
}
