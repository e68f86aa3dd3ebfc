using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>The results of comparing a record with the printed reference, field by field.</summary>
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
    private const int FewestPagesOfArticle = 4;

    /// <summary>Whether the text prints the places of two works, so that no single record explains it.</summary>
    public bool TextHoldsTwoReferences { get; init; }

    private IReadOnlyList<Evidence>? _evidence;

    public IReadOnlyList<Evidence> Evidence => _evidence ??= ToEvidence();

    /// <summary>The number of independent fields that agree with the record.</summary>
    public int Supports =>
        Count(Title.Field) + Count(FirstAuthor) + Count(Container) + Count(Year) + Count(Volume) + Count(Pages)
        + (OtherAuthors.Agrees ? 1 : 0);

    /// <summary>Whether the printed DOI or PMID is the record's.</summary>
    public bool HasPrintedIdentifier => Doi.Agrees || Pmid.Agrees;

    /// <summary>Whether the text besides a printed identifier confirms its record: by the title, or by volume and pages.</summary>
    public bool IdentifierIsConfirmed => HasPrintedIdentifier && Title.Field switch
    {
        { Supports: true } => !(IsElsewhere && !Year.Agrees),
        { Disagrees: true } => IsInPrintedPlace,
        _ => Disagreements <= 1,
    };

    public bool IsInPrintedPlace => Volume.Agrees && Pages.Agrees;

    /// <summary>Whether the text prints another volume, and other pages or another year.</summary>
    public bool IsElsewhere => Volume.Disagrees && !Pages.Agrees && (Pages.Disagrees || Pages.Nearly || Year.Disagrees || Year.Nearly);

    /// <summary>
    /// Whether title, authors, journal, year and volume all agree in full, and the record has the pages of an article: then other pages are
    /// a misprint. Corrections and abstracts without a word of it are shorter.
    /// </summary>
    public bool AllButPagesAgree =>
        LengthOf(Pages.Recorded) >= FewestPagesOfArticle
        && Title is { Field.Agrees: true, Partial: false, Missing: 0, Extra: 0, TailsDiffer: false }
        && FirstAuthor.Agrees
        && !OtherAuthors.Disagrees
        && Container.Agrees
        && Year.Agrees
        && Volume.Agrees;

    /// <summary>Whether the ranges of pages of both sides differ, as those of an article and its unmarked erratum do.</summary>
    public bool IsOnOtherPages => Pages.Disagrees && IsRange(Pages.Recorded) && IsRange(Pages.Printed);

    /// <summary>Whether volume and pages are printed and the record has neither.</summary>
    public bool LacksPrintedPlace =>
        Volume is { Printed: not null, Recorded: null } && Pages is { Printed: not null, Recorded: null };

    public bool LacksPrintedContainer => Container is { Printed: not null, Recorded: null };

    /// <summary>How many of first author, container, year, volume and pages differ.</summary>
    public int Disagreements => One(FirstAuthor) + One(Container) + One(Year) + One(Volume) + One(Pages);

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
            NumbersScorer.Unexplained(input))
        {
            TextHoldsTwoReferences = printed.HoldsTwoReferences,
        };
    }

    private List<Evidence> ToEvidence()
    {
        var evidence = new List<Evidence>(12)
        {
            Title.Field.ToEvidence(Fields.Title),
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

    /// <summary>The number of pages in a range of plain numbers; 0 for anything else.</summary>
    private static int LengthOf(string? pages) =>
        pages?.Split('-') is [var first, var last] && int.TryParse(first, out var from) && int.TryParse(last, out var to)
            ? to - from + 1
            : 0;

    private static bool IsRange(string? pages) => pages?.IndexOf('-', StringComparison.Ordinal) > 0;

    private static int One(FieldComparison comparison) => comparison.Disagrees ? 1 : 0;

    private static int Count(FieldComparison comparison) => comparison.Supports ? 1 : 0;
}
