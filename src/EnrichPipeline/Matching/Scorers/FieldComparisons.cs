using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>The field comparisons of a record with the printed reference.</summary>
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
    private const int MinPagesOfArticle = 4;
    private const int DistinctiveTitle = 20;

    /// <summary>Whether the text contains two references, so that no single record explains all of it.</summary>
    public bool TextHasTwoReferences { get; init; }

    private IReadOnlyList<Evidence>? _evidence;

    public IReadOnlyList<Evidence> Evidence => _evidence ??= ToEvidence();

    /// <summary>The number of independent fields that agree with the record.</summary>
    public int SupportCount =>
        Count(Title.Field) + Count(FirstAuthor) + Count(Container) + Count(Year) + Count(Volume) + Count(Pages)
        + (OtherAuthors.Agrees ? 1 : 0);

    /// <summary>Whether the printed DOI or PMID is that of the record.</summary>
    public bool HasPrintedIdentifier => Doi.Agrees || Pmid.Agrees;

    /// <summary>
    /// Whether the rest of the text confirms the record of a printed identifier: by the title, by volume and pages, or, if no title can be
    /// compared, because at most one field differs.
    /// </summary>
    public bool IdentifierIsConfirmed => HasPrintedIdentifier && Title.Field switch
    {
        { Supports: true } => !(IsElsewhere && !Year.Agrees),
        { Disagrees: true } => IsInPrintedPlace,
        _ => Disagreements <= 1,
    };

    public bool IsInPrintedPlace => Volume.Agrees && Pages.Agrees;

    /// <summary>
    /// Whether the text prints another volume, and another year or other pages. The next year with the same pages is rather a misprint,
    /// unless every issue has such a title ("Editorial") or such pages.
    /// </summary>
    public bool IsElsewhere =>
        Volume.Disagrees && (Year.Disagrees || (!HasTellingPages && (Pages.Disagrees || Pages.Nearly || Year.Nearly)));

    private bool HasTellingPages =>
        Pages is { Agrees: true, Similarity: 1 } && !PagesScorer.AreFromOne(Pages.Recorded) && Title.Letters >= DistinctiveTitle;

    /// <summary>
    /// Whether title, authors, journal, year and volume all agree in full and the record has as many pages as an article, so that different
    /// pages are a misprint. Corrections and abstracts that do not say what they are have fewer pages.
    /// </summary>
    public bool AllButPagesAgree =>
        LengthOf(Pages.Recorded) >= MinPagesOfArticle
        && Title is { Field.Agrees: true, Partial: false, Missing: 0, Extra: 0, TailsDiffer: false, Covered: >= TitleComparison.NearlyAll }
        && FirstAuthor.Agrees
        && !OtherAuthors.Disagrees
        && Container.Agrees
        && Year.Agrees
        && Volume.Agrees;

    /// <summary>Whether both sides have page ranges, and these differ like those of an article and its unmarked erratum.</summary>
    public bool IsOnOtherPages => Pages.Disagrees && IsRange(Pages.Recorded) && IsRange(Pages.Printed);

    /// <summary>Whether volume and pages are printed, but the record has neither.</summary>
    public bool LacksPrintedPlace =>
        Volume is { Printed: not null, Recorded: null } && Pages is { Printed: not null, Recorded: null };

    public bool LacksPrintedContainer => Container is { Printed: not null, Recorded: null };

    /// <summary>The number of fields that differ among first author, container, year, volume and pages.</summary>
    public int Disagreements => One(FirstAuthor) + One(Container) + One(Year) + One(Volume) + One(Pages);

    public static FieldComparisons Of(PrintedText printed, BibliographicRecord record)
    {
        var input = new MatchInput(printed, record);
        // The title is scored first, since the other scorers have to search outside of it.
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
            TextHasTwoReferences = printed.HasTwoReferences,
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

    /// <summary>Returns the number of pages in a range of plain numbers, or 0 for anything else.</summary>
    private static int LengthOf(string? pages) =>
        pages?.Split('-') is [var first, var last] && int.TryParse(first, out var from) && int.TryParse(last, out var to)
            ? to - from + 1
            : 0;

    private static bool IsRange(string? pages) => pages?.IndexOf('-', StringComparison.Ordinal) > 0;

    private static int One(FieldComparison comparison) => comparison.Disagrees ? 1 : 0;

    private static int Count(FieldComparison comparison) => comparison.Supports ? 1 : 0;
}
