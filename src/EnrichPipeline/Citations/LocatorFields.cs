using System.Collections.Frozen;
using EnrichPipeline.Citations.Segmenting;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Citations;

/// <summary>
/// Volume, issue and pages. If no token is labelled as one of them, the number after a printed "vol.", "issue" or "pp." is taken.
/// </summary>
internal sealed record LocatorFields(
    string? Volume,
    string? Issue,
    string? Pages,
    (int From, int To)? VolumeRun,
    (int From, int To)? IssueRun,
    (int From, int To)? PagesRun)
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _volumes = WordLists
        .SetOf("volumeCounts", StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="year">The run that holds the year, whatever its label.</param>
    /// <param name="container">The name of the container. A lettered volume may follow it immediately.</param>
    public static LocatorFields Find(FieldRuns runs, (int From, int To)? year, (int From, int To)? container)
    {
        var (volume, issue, pages) = (runs.First(FieldLabel.Volume), runs.First(FieldLabel.Issue), runs.First(FieldLabel.Pages));
        if (volume is not null && volume == year)
            (volume, issue) = (issue, null);
        if (container is { } name && runs.Is(name.To, FieldLabel.Container) && ContainerFinder.IsLetteredVolume(runs.Tokens, name.To))
            (volume, pages) = ((name.To, name.To + 1), pages ?? volume);
        // "2 Bde." states how many volumes there are, not which one is cited.
        if (volume is { } counted && _volumes.Contains(runs.Tokens.Span(counted.To)))
            volume = null;
        // "Vaccine update. Issue 290": without a container, the number is an issue, not a volume. "No. 36" may be the number of a book in a
        // series.
        if (container is null && issue is null && volume is { } labelled && runs.Tokens.IsWord(labelled.From - 1, "issue"))
            (volume, issue) = (null, volume);
        if (IssueHoldsPages(runs.Tokens, volume, issue, pages) || IssueFollowsYear(runs.Tokens, year, issue, pages))
            (pages, issue) = (issue, null);
        pages = PagesInLawCitation(runs.Tokens, volume, container) ?? pages;
        pages = PagesAfterIssue(runs, volume, pages);
        if (pages is { } found && (IsCount(runs.Tokens, found) || (container is null && IsNumbered(runs.Tokens, found.From))))
            pages = null;
        if (Range(runs, pages) is { } range && range != pages)
            (pages, issue) = (range, issue?.From == range.From ? null : issue);
        return new LocatorFields(
            Compact(runs.Text(volume) ?? NumberAfterWord(runs, at => runs.Tokens[at].Has(WordFlags.Volume))),
            Trimmed(IssueText(runs, volume, issue)
                ?? (container is null ? NumberAfterWord(runs, at => runs.Tokens.IsWord(at, "issue")) : null)),
            (runs.Text(WithSuffix(runs.Tokens, pages)) ?? NumberAfterWord(runs, at => runs.Tokens[at].Has(WordFlags.Pages))) is { } printed
                ? PageRange.Normalize(printed)
                : null,
            volume,
            issue,
            pages);
    }

    // Whether the run labelled as issue holds the pages: "12:3-9", "12 3-9", "12:3-9; discussion 10-12".
    private static bool IssueHoldsPages(TokenList tokens, (int From, int To)? volume, (int From, int To)? issue, (int From, int To)? pages)
    {
        if (volume is not { } known || issue is not { } found)
            return false;
        var isRange = tokens.IsDash(found.From + 1);
        var isAfterSign = found.From == known.To + 1 && tokens.IsSign(known.To, ":,");
        return pages is { } others
            ? isRange && isAfterSign && !tokens.IsSign(others.From - 1, ":,")
            : isAfterSign || (isRange && found.From == known.To);
    }

    // "49: 12 pp.", "4(1): 9pp." state how many pages there are, not which.
    private static bool IsCount(TokenList tokens, (int From, int To) pages) =>
        pages.To == pages.From + 1
        && (tokens.IsWord(pages.To, "pp")
            || (tokens[pages.From].Kind is TokenKind.Mixed && tokens.Span(pages.From).EndsWith("pp", StringComparison.OrdinalIgnoreCase)));

    // "Working Paper No. 14-07"
    private static bool IsNumbered(TokenList tokens, int from) =>
        tokens[tokens.IsSign(from - 1, '.') ? from - 2 : from - 1].Has(WordFlags.Issue);

    // "Phys. Lett. B 716 (2012) 1"
    private static bool IssueFollowsYear(
        TokenList tokens, (int From, int To)? year, (int From, int To)? issue, (int From, int To)? pages) =>
        pages is null && year is { } known && issue is { } found && tokens.IsSign(known.To, ')') && found.From == known.To + 1;

    // "73 Yale L.J. 733, 735", "AcP 184 (1984), 201, 204": the first page of the article, then the page that is quoted.
    private static (int From, int To)? PagesInLawCitation(TokenList tokens, (int From, int To)? volume, (int From, int To)? container)
    {
        if (volume is not { } known || container is not { } name)
            return null;
        var page = known.To == name.From ? (tokens.IsSign(name.To, '.') ? name.To + 1 : name.To)
            : known.From == name.To && IsYearInBrackets(tokens, known.To) && tokens.IsSign(known.To + 3, ',') ? known.To + 4
            : tokens.Count;
        return tokens[page].Kind is TokenKind.Number && tokens.IsSign(page + 1, ',') && tokens[page + 2].Kind is TokenKind.Number
            ? (page, page + 1)
            : null;
    }

    private static bool IsYearInBrackets(TokenList tokens, int open) =>
        tokens.IsSign(open, '(') && tokens[open + 1].Has(WordFlags.Year) && tokens.IsSign(open + 2, ')');

    // "8(4):e61217": a number in brackets after the volume is not the pages if other pages follow.
    private static (int From, int To)? PagesAfterIssue(FieldRuns runs, (int From, int To)? volume, (int From, int To)? pages) =>
        volume is { } known
        && pages is { } found
        && BracketedIssue.Read(runs.Tokens, known.To) is { } issue
        && found.From >= issue.From
        && found.To <= issue.To
            ? runs.First(FieldLabel.Pages, run => run.From > issue.To) ?? pages
            : pages;

    // A number and a dash before the pages belong to them.
    private static (int From, int To)? Range(FieldRuns runs, (int From, int To)? pages) =>
        pages is { } found
        && runs.Tokens.IsDash(found.From - 1)
        && runs.Tokens[found.From - 2].Kind is TokenKind.Number or TokenKind.Mixed
        && (runs.Is(found.From - 2, FieldLabel.Issue) || runs.Is(found.From - 2, FieldLabel.Other))
            ? (found.From - 2, found.To)
            : pages;

    // Everything in the brackets after the volume: "(4 Suppl 1)", "(Pt A)", "(Special issue)". Without brackets, "Suppl" too: "Suppl 2".
    private static string? IssueText(FieldRuns runs, (int From, int To)? volume, (int From, int To)? issue)
    {
        var tokens = runs.Tokens;
        if (volume is { } known
            && BracketedIssue.Read(tokens, known.To) is { } bracketed
            && (issue is null || bracketed.From <= issue.Value.From))
            return tokens.Between(bracketed.From, bracketed.To);
        if (issue is not { } found)
            return null;
        var from = found.From;
        while (from > 0
            && runs.Is(from - 1, FieldLabel.Other)
            && (tokens[from - 1].Has(WordFlags.Supplement) || (tokens.IsSign(from - 1, '.') && tokens[from - 2].Has(WordFlags.Supplement))))
            from--;
        return tokens.Between(from, found.To);
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
