using EnrichPipeline.Matching.Text;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>Distinguishes works that share title and authors: the paper from its correction, abstract, preprint or book.</summary>
internal static class TypeScorer
{
    public static TypeConflict Score(MatchInput input, FieldComparison container, FieldComparison pages)
    {
        if (IsNotice(input))
            return TypeConflict.Notice;
        if (IsArticleForNotice(input, pages))
            return TypeConflict.ArticleForNotice;
        if (IsContainer(input.Record.Type) || WholeRecord.Contains(input))
            return TypeConflict.Container;
        if (IsCommentary(input))
            return TypeConflict.CommentaryForArticle;
        if (WorkForms.Conflict(input, container, pages) is not TypeConflict.None and var conflict)
            return conflict;
        var (printed, recorded) = (Preprints.IsPreprint(input), Preprints.IsPreprint(input.Record));
        if (recorded && !printed)
            return TypeConflict.PreprintForArticle;
        // Physicists print both the journal and the preprint of an article.
        if (printed && !recorded && !container.Supports)
            return TypeConflict.ArticleForPreprint;
        if (pages.Agrees)
            return TypeConflict.None;
        return (MeetingAbstracts.IsMeetingAbstract(input), MeetingAbstracts.LikelihoodOf(input.Record)) switch
        {
            (true, TypeLikelihood.No) => TypeConflict.PaperForAbstract,
            (false, TypeLikelihood.Yes) => TypeConflict.AbstractForPaper,
            (false, TypeLikelihood.Perhaps)
                when pages.Disagrees || (!pages.Supports && MeetingAbstracts.IsOnOneSupplementPage(input.Record, input.Citation)) =>
                TypeConflict.AbstractForPaper,
            _ => TypeConflict.None,
        };
    }

    private static bool IsNotice(MatchInput input)
    {
        var record = input.Record;
        if (NoticeTitles.Opening(record.Title) is { } opening)
            return !Prints(input, WordList.Of(opening), WordList.Of(record.Title));
        return NoticeRecord.IsByType(record) && !IsNoticePrinted(input);
    }

    private static bool IsNoticePrinted(MatchInput input) => input.Printed.IsNotice(PrintedNotice.Is);

    // A notice is cited, and the record is of the article, unless it is at the printed place: sources leave out "Erratum:".
    private static bool IsArticleForNotice(MatchInput input, FieldComparison pages) =>
        IsNoticePrinted(input) && !NoticeRecord.Is(input.Record)
        && !(pages.Agrees && pages.Similarity > PagesScorer.WeakSimilarity)
        && (pages.Disagrees || pages.Nearly || PrintedNotice.Corrects(input.Printed));

    // The record is "Title: a commentary", but only the title is printed.
    private static bool IsCommentary(MatchInput input) =>
        NoticeTitles.Closing(input.Record.Title) is { } closing
        && CountOf(input.Words, WordList.Of(closing)[0]) < CountOf(WordList.Of(input.Record.Title), WordList.Of(closing)[0]);

    // Counts the word, since the title of a paper may begin with "Response to …" itself, and a letter about the paper repeats it.
    private static bool Prints(MatchInput input, WordList opening, WordList title) =>
        IsNoticePrinted(input) || CountOf(input.Words, opening[0]) >= CountOf(title, opening[0]);

    private static int CountOf(WordList words, ReadOnlySpan<char> word) => words.CountOf(word, 0, words.Count);

    private static bool IsContainer(string? type) =>
        type is "journal-issue" or "journal-volume" or "book-series" or "book-set" or "proceedings-series" or "report-series"
            or "component" or "peer-review" or "grant" or "database";
}
