using System.Collections.Frozen;
using EnrichPipeline.Citations.Segmenting;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Citations;

/// <summary>The runs of volume, issue and pages, corrected where what is printed around them contradicts the labels.</summary>
internal sealed record LocatorRuns(TokenList Tokens, (int From, int To)? Volume, (int From, int To)? Issue, (int From, int To)? Pages)
{
    private const int LongestVolume = 4;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _volumes = WordLists
        .SetOf("volumeCounts", StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="year">The run that holds the year, whatever its label.</param>
    /// <param name="container">The name of the container. A lettered volume may follow it immediately.</param>
    public static LocatorRuns Find(FieldRuns runs, (int From, int To)? year, (int From, int To)? container) =>
        new LocatorRuns(runs.Tokens, runs.First(FieldLabel.Volume), runs.First(FieldLabel.Issue), runs.First(FieldLabel.Pages))
            .WithoutYear(year)
            .WithoutDate()
            .WithLetteredVolume(runs, container)
            .WithLetteredVolumeBeforePages(container)
            .WithoutCountOfVolumes()
            .WithoutChapter()
            .WithIssueAfterWord(container)
            .WithPagesFromIssue(year)
            .WithPagesOfLawCitation(container)
            .WithPagesAfterIssue(runs)
            .WithoutOtherNumbers(container)
            .WithRange(runs);

    private LocatorRuns WithoutYear((int From, int To)? year) =>
        Volume is not null && Volume == year ? this with { Volume = Issue, Issue = null } : this;

    // "ICLR 2015, San Diego, May 7–9, 2015": the days and the year of a meeting.
    private LocatorRuns WithoutDate()
    {
        if (Pages is not { } pages || !Tokens[pages.From].Has(WordFlags.Year) || !Tokens.IsSign(pages.From - 1, ','))
            return this;
        var day = Tokens.IsDash(pages.From - 3) ? pages.From - 4 : pages.From - 2;
        return Tokens[day].Kind is TokenKind.Number && Tokens[day - 1].Has(WordFlags.Month)
            ? this with { Pages = null, Issue = Issue?.From >= day ? null : Issue }
            : this;
    }

    private LocatorRuns WithLetteredVolume(FieldRuns runs, (int From, int To)? container) =>
        container is { } name && runs.Is(name.To, FieldLabel.Container) && ContainerFinder.IsLetteredVolume(Tokens, name.To)
            ? this with { Volume = (name.To, name.To + 1), Pages = Pages ?? Volume }
            : this;

    // "Phys. Rev. D77, 014026 (2008)", "Nucl. Phys. (Proc. Suppl.) B143 (2005) 335": the volume may be labelled as pages. "P06007" is too
    // long for a volume.
    private LocatorRuns WithLetteredVolumeBeforePages((int From, int To)? container)
    {
        if (Volume is not null || Pages is not { } pages || container is not { } name
            || !ContainerFinder.IsLetteredVolume(Tokens, pages.From)
            || Tokens[pages.From].Length > LongestVolume
            || pages.From != (Tokens.IsSign(name.To, '.') ? name.To + 1 : name.To))
            return this;
        var isYearNext = IsYearInBrackets(pages.To);
        var page = isYearNext ? pages.To + 3 : Tokens.IsSign(pages.To, ',') ? pages.To + 1 : Tokens.Count;
        return Tokens[page] is { Kind: TokenKind.Number } number && !number.Has(WordFlags.Year)
                ? this with { Volume = pages, Pages = (page, page + 1) }
            : isYearNext ? this with { Volume = pages, Pages = null }
            : this;
    }

    // "2 Bde." states how many volumes there are, not which one is cited.
    private LocatorRuns WithoutCountOfVolumes() =>
        Volume is { } volume && _volumes.Contains(Tokens.Span(volume.To)) ? this with { Volume = null } : this;

    // "Chap. 14"
    private LocatorRuns WithoutChapter() =>
        Volume is { } volume && ContainerFinder.IsChapter(Tokens, Tokens.IsSign(volume.From - 1, '.') ? volume.From - 2 : volume.From - 1)
            ? this with { Volume = null }
            : this;

    // "Vaccine update. Issue 290": without a container, the number is an issue, not a volume. "No. 36" may be the number of a book in a
    // series.
    private LocatorRuns WithIssueAfterWord((int From, int To)? container) =>
        container is null && Issue is null && Volume is { } volume && Tokens.IsWord(volume.From - 1, "issue")
            ? this with { Volume = null, Issue = Volume }
            : this;

    private LocatorRuns WithPagesFromIssue((int From, int To)? year) =>
        IssueHoldsPages() || IssueFollowsYear(year) ? this with { Issue = null, Pages = Issue } : this;

    // Whether the run labelled as issue holds the pages: "12:3-9", "12 3-9", "12:3-9; discussion 10-12".
    private bool IssueHoldsPages()
    {
        if (Volume is not { } volume || Issue is not { } issue)
            return false;
        var isRange = Tokens.IsDash(issue.From + 1);
        var isAfterSign = issue.From == volume.To + 1 && Tokens.IsSign(volume.To, ":,");
        return Pages is { } pages
            ? isRange && isAfterSign && !Tokens.IsSign(pages.From - 1, ":,")
            : isAfterSign || (isRange && issue.From == volume.To);
    }

    // "Phys. Lett. B 716 (2012) 1"
    private bool IssueFollowsYear((int From, int To)? year) =>
        Pages is null && year is { } known && Issue is { } issue && Tokens.IsSign(known.To, ')') && issue.From == known.To + 1;

    // "73 Yale L.J. 733, 735", "AcP 184 (1984), 201, 204": the first page of the article, then the page that is quoted.
    private LocatorRuns WithPagesOfLawCitation((int From, int To)? container)
    {
        if (Volume is not { } volume || container is not { } name)
            return this;
        var page = volume.To == name.From ? (Tokens.IsSign(name.To, '.') ? name.To + 1 : name.To)
            : volume.From == name.To && IsYearInBrackets(volume.To) && Tokens.IsSign(volume.To + 3, ',') ? volume.To + 4
            : Tokens.Count;
        return Tokens[page].Kind is TokenKind.Number && Tokens.IsSign(page + 1, ',') && Tokens[page + 2].Kind is TokenKind.Number
            ? this with { Pages = (page, page + 1) }
            : this;
    }

    private bool IsYearInBrackets(int open) =>
        Tokens.IsSign(open, '(') && Tokens[open + 1].Has(WordFlags.Year) && Tokens.IsSign(open + 2, ')');

    // "8(4):e61217": a number in brackets after the volume is not the pages if other pages follow.
    private LocatorRuns WithPagesAfterIssue(FieldRuns runs) =>
        Volume is { } volume
        && Pages is { } pages
        && BracketedIssue.Read(Tokens, volume.To) is { } issue
        && pages.From >= issue.From
        && pages.To <= issue.To
            ? this with { Pages = runs.First(FieldLabel.Pages, run => run.From > issue.To) ?? pages }
            : this;

    private LocatorRuns WithoutOtherNumbers((int From, int To)? container) =>
        Pages is { } pages && (IsCount(pages) || (container is null && IsNumbered(pages.From))) ? this with { Pages = null } : this;

    // "49: 12 pp.", "4(1): 9pp." state how many pages there are, not which.
    private bool IsCount((int From, int To) pages) =>
        pages.To == pages.From + 1
        && (Tokens.IsWord(pages.To, "pp")
            || (Tokens[pages.From].Kind is TokenKind.Mixed && Tokens.Span(pages.From).EndsWith("pp", StringComparison.OrdinalIgnoreCase)));

    // "Working Paper No. 14-07"
    private bool IsNumbered(int from) => Tokens[Tokens.IsSign(from - 1, '.') ? from - 2 : from - 1].Has(WordFlags.Issue);

    // A number and a dash before the pages belong to them.
    private LocatorRuns WithRange(FieldRuns runs)
    {
        if (Pages is not { } pages
            || !Tokens.IsDash(pages.From - 1)
            || Tokens[pages.From - 2].Kind is not (TokenKind.Number or TokenKind.Mixed)
            || (!runs.Is(pages.From - 2, FieldLabel.Issue) && !runs.Is(pages.From - 2, FieldLabel.Other)))
            return this;
        return this with { Pages = (pages.From - 2, pages.To), Issue = Issue?.From == pages.From - 2 ? null : Issue };
    }
}
