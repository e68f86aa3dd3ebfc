using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Integrity;

/// <summary>Everything known about a reference after the sources have answered.</summary>
internal sealed class ReferenceFacts
{
    /// <summary>The maximum number of candidates that are compared, besides those whose identifier is printed.</summary>
    private const int MaxCompared = 16;

    /// <summary>The confidence from which a candidate is taken for the work.</summary>
    private const double Likely = 0.5;

    /// <summary>The length from which a title identifies a work. Shorter ones are shared, for example by a book and its reviews.</summary>
    private const int DistinctiveTitle = 40;

    public ReferenceFacts(string printed, Citation citation, IReadOnlyList<Candidate> candidates)
    {
        var text = PrintedText.Of(printed, citation);
        (Printed, Citation) = (printed, citation);
        Comparisons = [.. candidates
            .Where((candidate, rank) => rank < MaxCompared || IsPrintedId(candidate.Record))
            .Select(candidate => WorkComparison.Of(text, candidate))];
        Place = Comparisons.FirstOrDefault(one => one.IsAtPlace && one.HasOtherTitle && !CountsFromOne(one.Pages.Printed));
        Work = WorkIn([.. Comparisons.Where(one => !IsAnotherWork(one))]);
    }

    public string Printed { get; }

    public Citation Citation { get; }

    public required ReferenceIdentifiers Identifiers { get; init; }

    public required DoiRegistration? Registration { get; init; }

    public required IReadOnlyCollection<Quota> Unanswered { get; init; }

    public required DateTimeOffset Now { get; init; }

    public IReadOnlyList<WorkComparison> Comparisons { get; }

    /// <summary>The work that the reference describes, by its title or else by its other fields; null if no source has it.</summary>
    public WorkComparison? Work { get; }

    /// <summary>A work at the printed volume and pages that has another title, or null.</summary>
    public WorkComparison? Place { get; }

    /// <summary>Whether a printed DOI is that of the journal, proceedings or book that contains the work.</summary>
    public bool IsOfContainer(IdentifierCheck check) =>
        check.Scheme is IdentifierScheme.Doi
        && Comparisons.Any(one => one.Conflict is TypeConflict.Container && one.Record.Doi?.Value == check.Value);

    // In some journals every article begins on page 1, so that page does not identify a work.
    private static bool CountsFromOne(string? pages) =>
        pages is not null && (pages == "1" || pages.StartsWith("1-", StringComparison.Ordinal));

    // An error or retraction that names the work shows that it exists, but the record of its book or of another edition does not.
    private bool IsAnotherWork(WorkComparison one) =>
        (one.IsOfOtherKind && one.Conflict is not TypeConflict.Notice)
        || (one.IsOtherEdition && !IsPrintedId(one.Record))
        || (one.Confidence < Likely && one is { HasPlaceOfOther: true, HasMoreWords: true, Authors.NotRecorded: > 0 });

    private bool IsPrintedId(BibliographicRecord record) =>
        (record.Doi is { } doi && (doi == Citation.Doi || Printed.Contains(doi.Value, StringComparison.OrdinalIgnoreCase)))
        || (record.Pmid is { } pmid && pmid == Citation.Pmid);

    private static WorkComparison? WorkIn(IReadOnlyList<WorkComparison> comparisons) =>
        comparisons
            .Where(one => one.HasTitle && (one.Confidence >= Likely || one.SupportCount > 1 || one.Title.Letters >= DistinctiveTitle))
            .OrderByDescending(one => one.Confidence >= Likely)
            .ThenByDescending(one => one.Title.Field.Agrees)
            .ThenByDescending(one => one.SupportCount)
            .FirstOrDefault()
        ?? comparisons.FirstOrDefault(one => !one.HasOtherTitle && one.Confidence >= Likely)
        ?? comparisons.FirstOrDefault(one => one.FirstAuthor.Agrees && (one.IsAtPlace || one.SupportCount >= 4))
        ?? comparisons.FirstOrDefault(one => one.HasChangedTitle && one.FirstAuthor.Agrees && one.HasSameAuthors && one.YearsApart <= 1);
}
