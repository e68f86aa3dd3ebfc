using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>All that the scorers say of one record.</summary>
internal sealed record FieldComparisons(
    BibliographicRecord Record,
    TitleComparison Title,
    FieldComparison FirstAuthor,
    FieldComparison OtherAuthors,
    FieldComparison Container,
    FieldComparison Year,
    FieldComparison Volume,
    FieldComparison Issue,
    FieldComparison Pages,
    FieldComparison Doi,
    FieldComparison Pmid,
    TypeConflict TypeConflict,
    int Unexplained)
{
    private IReadOnlyList<Evidence>? _evidence;

    public IReadOnlyList<Evidence> Evidence => _evidence ??= ToEvidence();

    /// <summary>Fields that speak for the record, each on its own ground.</summary>
    public int Supports =>
        Count(Title.FieldComparison) + Count(FirstAuthor) + Count(Container) + Count(Year) + Count(Volume) + Count(Pages) + (OtherAuthors.Agrees ? 1 : 0);

    public static FieldComparisons Of(PrintedText printed, BibliographicRecord record)
    {
        var input = new MatchInput(printed, record);
        // The title comes first: it tells the others where not to look.
        var title = TitleScorer.Score(input);
        var (container, pages) = (ContainerScorer.Score(input), PagesScorer.Score(input));
        return new FieldComparisons(
            record,
            title,
            FirstAuthorScorer.Score(input),
            OtherAuthorsScorer.Score(input),
            container,
            YearScorer.Score(input),
            VolumeScorer.Score(input),
            IssueScorer.Score(input),
            pages,
            IdentifierScorer.Score(printed.Citation.Doi, record.Doi),
            IdentifierScorer.Score(printed.Citation.Pmid, record.Pmid),
            TypeScorer.Score(input, container, pages),
            NumbersScorer.Unexplained(input));
    }

    private List<Evidence> ToEvidence()
    {
        var evidence = new List<Evidence>(12)
        {
            Title.FieldComparison.ToEvidence(Fields.Title),
            FirstAuthor.ToEvidence(Fields.FirstAuthor),
            OtherAuthors.ToEvidence(Fields.OtherAuthors),
            Container.ToEvidence(Fields.Container),
            Year.ToEvidence(Fields.Year),
            Volume.ToEvidence(Fields.Volume),
            Issue.ToEvidence(Fields.Issue),
            Pages.ToEvidence(Fields.Pages),
        };
        if (Doi.Agreement != Agreement.Silent)
            evidence.Add(Doi.ToEvidence(Fields.Doi));
        if (Pmid.Agreement != Agreement.Silent)
            evidence.Add(Pmid.ToEvidence(Fields.Pmid));
        if (TypeConflict != TypeConflict.None)
            evidence.Add(TypeConflict.ToEvidence(Record.Type));
        return evidence;
    }

    private static int Count(FieldComparison finding) => finding.Supports ? 1 : 0;
}
