using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>All that the scorers say of one record.</summary>
internal sealed record Findings(
    BibliographicRecord Record,
    TitleFinding Title,
    Finding FirstAuthor,
    Finding OtherAuthors,
    Finding Container,
    Finding Year,
    Finding Volume,
    Finding Issue,
    Finding Pages,
    Finding Doi,
    Finding Pmid,
    Clash Clash,
    int Unexplained)
{
    private IReadOnlyList<Evidence>? _evidence;

    public IReadOnlyList<Evidence> Evidence => _evidence ??= ToEvidence();

    /// <summary>Fields that speak for the record, each on its own ground.</summary>
    public int Supports =>
        Count(Title.Finding) + Count(FirstAuthor) + Count(Container) + Count(Year) + Count(Volume) + Count(Pages) + (OtherAuthors.Agrees ? 1 : 0);

    public static Findings Of(PrintedText printed, BibliographicRecord record)
    {
        var pair = new Pair(printed, record);
        // The title comes first: it tells the others where not to look.
        var title = TitleScorer.Score(pair);
        var (container, pages) = (ContainerScorer.Score(pair), PagesScorer.Score(pair));
        return new Findings(
            record,
            title,
            FirstAuthorScorer.Score(pair),
            OtherAuthorsScorer.Score(pair),
            container,
            YearScorer.Score(pair),
            VolumeScorer.Score(pair),
            IssueScorer.Score(pair),
            pages,
            IdentifierScorer.Score(printed.Citation.Doi, record.Doi),
            IdentifierScorer.Score(printed.Citation.Pmid, record.Pmid),
            KindScorer.Score(pair, container, pages),
            NumbersScorer.Unexplained(pair));
    }

    private List<Evidence> ToEvidence()
    {
        var evidence = new List<Evidence>(12)
        {
            Title.Finding.ToEvidence(Fields.Title),
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
        if (Clash != Clash.None)
            evidence.Add(Clash.ToEvidence(Record.Type));
        return evidence;
    }

    private static int Count(Finding finding) => finding.Supports ? 1 : 0;
}
