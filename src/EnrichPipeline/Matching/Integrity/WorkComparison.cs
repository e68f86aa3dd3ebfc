using System.Globalization;
using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Integrity;

/// <summary>The comparison of a reference with a candidate, field by field, to find errors in the reference.</summary>
internal sealed record WorkComparison(
    BibliographicRecord Record,
    double Confidence,
    TitleComparison Title,
    TitleWordComparison TitleWords,
    double TitleShared,
    int Tail,
    AuthorComparison Authors,
    FieldComparison FirstAuthor,
    FieldComparison Container,
    FieldComparison Volume,
    FieldComparison Pages,
    int? YearsApart)
{
    private const double Near = 0.7;
    private const double Changed = 0.75;
    private const int ShortestTail = 12;

    /// <summary>The way in which the record is of another kind than the reference, such as a notice or the whole book.</summary>
    public TypeConflict Conflict { get; init; }

    /// <summary>Whether one of the titles is English and the other is not.</summary>
    public bool TitlesAreOfTwoLanguages { get; init; }

    /// <summary>Whether the printed title is that of this work, with a few changed words at most.</summary>
    public bool HasTitle => Title.Field.Supports;

    /// <summary>Whether a title is printed, but the title of this work was not found in the text.</summary>
    public bool HasOtherTitle => Title.Field.Disagrees;

    /// <summary>Whether the title of this work was not found, but most words of the printed title are in it.</summary>
    public bool HasChangedTitle => HasOtherTitle && TitleShared >= Changed;

    /// <summary>Whether the work is at the printed place: volume and first page agree, and the journal does not differ.</summary>
    public bool IsAtPlace => Volume.Agrees && Pages.Agrees && !Container.Disagrees;

    /// <summary>Whether the text prints another volume, other pages or a year that is two or more away.</summary>
    public bool IsElsewhere => Volume.Disagrees || Pages.Disagrees || YearsApart > 1;

    /// <summary>Whether a word, number or continuation of the title is not that of the printed one.</summary>
    public bool HasOtherWords => HasOtherTitle || TailsDiffer || Title.DiffersDecisively || TitleWords.Exchanged > 0;

    /// <summary>
    /// Whether the record is at the printed place and by the printed author, but has its title in another language, which cannot be
    /// compared.
    /// </summary>
    public bool IsTranslated => HasOtherTitle && IsAtPlace && FirstAuthor.Agrees && TitlesAreOfTwoLanguages;

    /// <summary>
    /// Whether the record is no version of the cited work: a notice about it, the journal or book that contains it, or an article of
    /// somebody else with the title of a book.
    /// </summary>
    public bool IsOfOtherKind =>
        Conflict is TypeConflict.Notice or TypeConflict.Container
        || (Conflict is TypeConflict.ArticleForOtherForm && FirstAuthor.Disagrees);

    /// <summary>Whether the record is that of a book of another year, which is another edition or printing.</summary>
    public bool IsOtherEdition => WholeRecord.IsBook(Record.Type) && YearsApart > 1;

    /// <summary>Whether the printed title has words that this one lacks.</summary>
    public bool HasMoreWords => Tail > 0 || TitleWords.Extra > 0;

    /// <summary>Whether the record is accepted as the work, or is the preprint of the printed article or the reverse.</summary>
    public bool IsAccepted =>
        Confidence >= MatchingOptions.DefaultProbableAt
        || (Conflict is TypeConflict.PreprintForArticle or TypeConflict.ArticleForPreprint && HasTitle && !HasOtherWords);

    /// <summary>Whether volume and pages both differ, which no misprint explains.</summary>
    public bool HasPlaceOfOther => Volume.Disagrees && Pages.Disagrees;

    public bool IsPreprint => Preprints.IsPreprint(Record);

    /// <summary>The number of fields besides the title that agree.</summary>
    public int SupportCount =>
        (FirstAuthor.Supports ? 1 : 0)
        + (Container.Supports ? 1 : 0)
        + (Volume.Agrees ? 1 : 0)
        + (Pages.Agrees ? 1 : 0)
        + (YearsApart <= 1 ? 1 : 0);

    /// <summary>Whether the printed title begins like that of this work but continues differently.</summary>
    public bool TailsDiffer => Title.TailsDiffer || (Title.Field.Supports && Tail > Math.Max(ShortestTail, Title.Letters / 4));

    /// <summary>Whether at least two, and at least three quarters, of the printed authors are authors of this work.</summary>
    public bool HasSameAuthors => Authors.SharedInFull > 1 && Authors.SharedInFull * 4 >= Authors.Printed * 3;

    /// <summary>Whether at least two of the printed authors are authors of this work, and so have published together.</summary>
    public bool HasAuthorsTogether => Authors.SharedInFull > 1;

    public static WorkComparison Of(PrintedText printed, Candidate candidate)
    {
        var pair = new MatchInput(printed, candidate.Record);
        var title = TitleScorer.Score(pair);
        var (container, pages) = (ContainerScorer.Score(pair), PagesScorer.Score(pair));
        var recorded = WordList.Of(TitleVersionSuffix.RemoveFrom(candidate.Record.Title));
        return new WorkComparison(
            candidate.Record,
            candidate.Confidence,
            title,
            WordsOf(pair, title, recorded),
            printed.Title.Count == 0 ? 0 : Scorers.TitleWords.Shared(printed.Title, recorded),
            TitleTail.LettersOf(pair),
            AuthorComparison.Of(printed, candidate.Record),
            FirstAuthorScorer.Score(pair),
            VenueComparison.Of(pair, container),
            VolumeScorer.Score(pair),
            pages,
            YearsBetween(YearScorer.Score(pair), candidate.Record))
        {
            Conflict = TypeScorer.Score(pair, container, pages),
            TitlesAreOfTwoLanguages = ForeignTitles.Is(pair.Citation.Title) != ForeignTitles.Is(candidate.Record.Title),
        };
    }

    private static int? YearsBetween(FieldComparison year, BibliographicRecord record) =>
        year switch
        {
            { Agrees: true } => 0,
            { Nearly: true } => 1,
            { Disagrees: true } when int.TryParse(year.Printed, NumberStyles.None, CultureInfo.InvariantCulture, out var printed) =>
                record.Years.Min(recorded => Math.Abs(recorded - printed)),
            _ => null,
        };

    // If a whole subtitle is left out, only the printed part is compared.
    private static TitleWordComparison WordsOf(MatchInput pair, TitleComparison title, WordList recorded)
    {
        if (title.Field.Disagrees)
            return TitleWordComparison.Of(pair.Printed.Title, 0, pair.Printed.Title.Count, recorded);
        if (title.Field.Similarity < Near || !pair.HasTitle)
            return default;
        var (from, to) = pair.Title;
        var compared = TitleWordComparison.Of(pair.Words, from, to, recorded);
        return title.Partial ? compared with { Missing = Math.Min(compared.Missing, compared.Extra) } : compared;
    }
}
