using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>Tells works apart that share title and authors: the paper from its correction, its abstract, its preprint, its book.</summary>
internal static class KindScorer
{
    public static Clash Score(Pair pair, Finding container, Finding pages)
    {
        if (IsNotice(pair))
            return Clash.Notice;
        if (IsContainer(pair.Record.Type))
            return Clash.Container;
        var (printed, recorded) = (Preprints.Names(pair), Preprints.Names(pair.Record));
        if (recorded && !printed)
            return Clash.PreprintForArticle;
        // Physicists print the journal and the preprint of one article.
        if (printed && !recorded && !container.Supports)
            return Clash.ArticleForPreprint;
        if (pages.Agrees)
            return Clash.None;
        return (MeetingAbstracts.Names(pair), MeetingAbstracts.Names(pair.Record)) switch
        {
            (true, Likeness.No) => Clash.PaperForAbstract,
            (false, Likeness.Yes) => Clash.AbstractForPaper,
            _ => Clash.None,
        };
    }

    private static bool IsNotice(Pair pair)
    {
        var record = pair.Record;
        var notice = record.Type is "correction" or "retraction" or "erratum"
            || record.PublicationTypes.Any(type => type is "Published Erratum" or "Retraction of Publication" or "Retraction Notice" or "Expression of Concern")
            || record.Notices.Any(notice => notice.Direction == NoticeDirection.IsNotice && notice.Kind != NoticeKind.NewVersion && notice.Doi != record.Doi);
        if (NoticeWords.Opening(record.Title) is { } opening)
            return !Prints(pair, WordList.Of(opening), WordList.Of(record.Title));
        return notice && !NoticeWords.Says(pair.Citation.Title);
    }

    // Counted, because "Response to …" is also how titles of papers begin that the letter then repeats.
    private static bool Prints(Pair pair, WordList opening, WordList title) =>
        NoticeWords.Says(pair.Citation.Title) || CountOf(pair.Words, opening[0]) >= CountOf(title, opening[0]);

    private static int CountOf(WordList words, ReadOnlySpan<char> word)
    {
        var count = 0;
        for (var at = words.IndexOf(word, 0, words.Count); at >= 0; at = words.IndexOf(word, at + 1, words.Count))
            count++;
        return count;
    }

    private static bool IsContainer(string? type) =>
        type is "journal-issue" or "journal-volume" or "book-series" or "book-set" or "proceedings-series" or "report-series" or "component" or "peer-review" or "grant" or "database";
}
