using EnrichPipeline.Citations.Segmenting;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Citations;

/// <summary>
/// Volume, issue and pages. If no token is labelled as one of them, the number after a printed "vol.", "issue" or "pp." is taken.
/// </summary>
internal sealed record LocatorFields(string? Volume, string? Issue, string? Pages)
{
    /// <param name="hasContainer">
    /// Whether a container was found. Without one, a number after "issue" is an issue even without a label.
    /// </param>
    public static LocatorFields Read(FieldRuns runs, LocatorRuns locator, bool hasContainer)
    {
        var pages = runs.Text(WithSuffix(runs.Tokens, locator.Pages)) ?? NumberAfterWord(runs, at => runs.Tokens[at].Has(WordFlags.Pages));
        return new LocatorFields(
            Compact(runs.Text(locator.Volume) ?? NumberAfterWord(runs, at => runs.Tokens[at].Has(WordFlags.Volume))),
            Trimmed(IssueText(runs, locator)
                ?? (hasContainer ? null : NumberAfterWord(runs, at => runs.Tokens.IsWord(at, "issue")))),
            pages is null ? null : PageRange.Normalize(pages));
    }

    // Everything in the brackets after the volume: "(4 Suppl 1)", "(Pt A)", "(Special issue)". Without brackets, "Suppl" too: "Suppl 2".
    private static string? IssueText(FieldRuns runs, LocatorRuns locator)
    {
        var tokens = runs.Tokens;
        if (locator.Volume is { } volume
            && BracketedIssue.Read(tokens, volume.To) is { } bracketed
            && (locator.Issue is null || bracketed.From <= locator.Issue.Value.From))
            return tokens.Between(bracketed.From, bracketed.To);
        if (locator.Issue is not { } issue)
            return null;
        var from = issue.From;
        while (from > 0
            && runs.Is(from - 1, FieldLabel.Other)
            && (tokens[from - 1].Has(WordFlags.Supplement) || (tokens.IsSign(from - 1, '.') && tokens[from - 2].Has(WordFlags.Supplement))))
            from--;
        return tokens.Between(from, issue.To);
    }

    // "345-349.e1"; "49?53", where an encoding lost the dash.
    private static (int From, int To)? WithSuffix(TokenList tokens, (int From, int To)? pages) =>
        pages is { } found && (IsElectronic(tokens, found.To) || IsLostDash(tokens, found.To)) ? (found.From, found.To + 2) : pages;

    private static bool IsElectronic(TokenList tokens, int at) =>
        tokens.IsSign(at, '.') && tokens[at + 1] is { Kind: TokenKind.Mixed, Spaced: false } && tokens.Text[tokens[at + 1].Start] == 'e';

    private static bool IsLostDash(TokenList tokens, int at) =>
        tokens.IsSign(at, '?') && tokens[at + 1] is { Kind: TokenKind.Number, Spaced: false };

    private static string? NumberAfterWord(FieldRuns runs, Predicate<int> isLabel)
    {
        var tokens = runs.Tokens;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!isLabel(at) || !runs.Is(at, FieldLabel.Other))
                continue;
            var number = tokens.IsSign(at + 1, '.') ? at + 2 : at + 1;
            if (tokens[number].Kind is TokenKind.Number && runs.Is(number, FieldLabel.Other) && !tokens[number].Has(WordFlags.Year))
                return tokens.Between(number, End(tokens, number));
        }
        return null;
    }

    private static int End(TokenList tokens, int number) =>
        tokens.IsDash(number + 1) && tokens[number + 2].Kind is TokenKind.Number or TokenKind.Mixed ? number + 3 : number + 1;

    private static string? Compact(string? volume) =>
        volume is null ? null : Trimmed(string.Concat(volume.Where(letter => !char.IsWhiteSpace(letter))));

    private static string? Trimmed(string? number) =>
        number?.Replace('–', '-').Replace('—', '-').Trim(' ', '.', ',', ':', ';', '(', ')', '[', ']') is { Length: > 0 } text ? text : null;
}
