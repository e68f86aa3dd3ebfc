using System.Collections.Frozen;
using EnrichPipeline.Citations.Segmenting;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Citations;

/// <summary>Finds the name of the container.</summary>
internal static class ContainerFinder
{
    private const int LongestAcronym = 10;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _chapterWords = WordLists
        .SetOf("chapterWords", StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static (int From, int To)? Find(FieldRuns runs)
    {
        var tokens = runs.Tokens;
        if (runs.Longest(FieldLabel.Container) is not { } found || IsLabel(tokens, found))
            return AfterIn(runs);
        var end = WithBracket(tokens, found.From, WithoutMonth(tokens, found.From, WithCountry(tokens, found.To)));
        return EndsWithVolume(runs, found.From, end) ? (found.From, end - 1) : WithoutEditors(tokens, (found.From, end));
    }

    /// <summary>Whether a token is a volume of a journal with lettered series: D66.</summary>
    public static bool IsLetteredVolume(TokenList tokens, int at) =>
        tokens[at].Kind == TokenKind.Mixed && tokens.IsCapitalized(at) && !tokens.Span(at)[1..].ContainsAnyExceptInRange('0', '9');

    // Whether the run is only the word "Issue" or "Chap.": "Vaccine update. Issue 290", "(Wiley, New York, 1999), Chap. 14".
    private static bool IsLabel(TokenList tokens, (int From, int To) run) =>
        run.To == run.From + 1 && (tokens[run.From].Has(WordFlags.Issue) || IsChapter(tokens, run.From));

    /// <summary>Whether a token is the word before the number of a chapter.</summary>
    public static bool IsChapter(TokenList tokens, int at) => _chapterWords.Contains(tokens.Span(at));

    // "Phys.Rev.D66(2002)": the last token is the volume, unless both a volume and pages are found elsewhere.
    private static bool EndsWithVolume(FieldRuns runs, int from, int end) =>
        end - 1 > from
        && IsLetteredVolume(runs.Tokens, end - 1)
        && (runs.First(FieldLabel.Volume) is null || runs.First(FieldLabel.Pages) is null);

    // "Title. In AAAI.", "Title. In: WWW. 2023": a container at the end or before the year may be labelled as a publisher, or not at all.
    private static (int From, int To)? AfterIn(FieldRuns runs)
    {
        var tokens = runs.Tokens;
        if (runs.Longest(FieldLabel.Title) is not { } title)
            return null;
        var at = tokens.IsSign(title.To, ".,?!\"”") ? title.To + 1 : title.To;
        if (at >= tokens.Count || !tokens[at].Has(WordFlags.In) || !tokens.IsCapitalized(at))
            return null;
        at += tokens.IsSign(at + 1, ':') ? 2 : 1;
        return runs.First(FieldLabel.Publisher, run => run.From == at) ?? (IsAcronym(tokens, at) ? (at, at + 1) : null);
    }

    private static bool IsAcronym(TokenList tokens, int at) =>
        at < tokens.Count && tokens[at].Kind == TokenKind.Word && tokens.Span(at) is { Length: > 1 and <= LongestAcronym } word
        && !word.ContainsAnyExceptInRange('A', 'Z')
        && (at + 1 == tokens.Count || tokens.IsSign(at + 1, ".,"));

    // "Names (eds.), Book", "Book, edited by Names", "Book, ed. J. Names"
    private static (int From, int To) WithoutEditors(TokenList tokens, (int From, int To) run)
    {
        for (var at = run.To - 1; at > run.From; at--)
            if (tokens[at].Has(WordFlags.Editor) && tokens.IsSign(at - 1, "(,["))
                return NamesFollow(tokens, at) ? (run.From, at - 1)
                    : tokens.IsSign(at - 1, ',') && tokens.IsWord(at, "ed") ? run
                    : (AfterEditor(tokens, at, run), run.To);
        return run;
    }

    private static bool NamesFollow(TokenList tokens, int editor)
    {
        var next = tokens.IsSign(editor + 1, '.') ? editor + 2 : editor + 1;
        return tokens.IsWord(next, "by") || tokens.IsWord(next, "von") || (tokens[next].Length == 1 && tokens.IsCapitalized(next));
    }

    private static int AfterEditor(TokenList tokens, int editor, (int From, int To) run)
    {
        var from = editor + 1;
        while (tokens.IsSign(from, ".,:;)]"))
            from++;
        return from < run.To ? from : run.From;
    }

    // "Proc Natl Acad Sci U S A"
    private static int WithCountry(TokenList tokens, int end)
    {
        if (tokens.IsWord(end, "USA"))
            return end + 1;
        var at = end;
        foreach (var letter in (ReadOnlySpan<string>)["U", "S", "A"])
        {
            if (!tokens.Span(at).SequenceEqual(letter))
                return end;
            at += tokens.IsSign(at + 1, '.') ? 2 : 1;
        }
        return at;
    }

    // "Br Med J (Clin Res Ed)", "Science (New York, N.Y.)"
    private static int WithBracket(TokenList tokens, int from, int end)
    {
        var close = tokens.IsSign(end, '.') ? end + 1 : end;
        return tokens.IsSign(close, ')') && tokens.Between(from, end) is var name && name.Count('(') > name.Count(')') ? close + 1 : end;
    }

    private static int WithoutMonth(TokenList tokens, int from, int end)
    {
        while (end - 1 > from && tokens[end - 1].Has(WordFlags.Month) && (tokens.IsSign(end, "./–-,") || tokens[end].Has(WordFlags.Year)))
            end--;
        if (end - 1 > from && tokens[end - 1].Length > 2 && tokens[end - 1].Has(WordFlags.Volume))
            return end - 1;
        return end - 2 > from && tokens[end - 1].Has(WordFlags.Year) && tokens.IsSign(end - 2, '(') ? end - 2 : end;
    }
}
