using EnrichPipeline.Articles.Lists;

namespace EnrichPipeline.Articles.Pages;

/// <summary>What a page says of its own article: above the reference list, and in the notes behind it.</summary>
internal static class PageMetadata
{
    private const int HeadLines = 400;

    public static ArticleMetadata Of(Passage whole, IReadOnlyList<FoundList> lists)
    {
        var head = new Passage(whole.Text, whole.Lines[..Math.Min(HeadLines, LinesBefore(whole, lists[0].Entries[0].Start))]);
        var tail = Sections.After(whole, lists[^1].Entries[^1].End);
        var issue = IssueLine.Find(head);
        var notes = PageNotes.Of(tail);
        var copyright = notes.Copyright ?? PageNotes.Of(head).Copyright;
        var body = PageHead.Of(head, issue);
        return new ArticleMetadata
        {
            Title = body.Title,
            Journal = issue?.Journal,
            Volume = issue?.Volume,
            Issue = issue?.Issue,
            Pages = issue?.Pages,
            Year = issue?.Year ?? PageDates.Year(head) ?? PageDates.Year(tail) ?? PageDates.YearIn(copyright),
            Abstract = body.Abstract,
            Keywords = body.Keywords,
            Copyright = copyright,
            Affiliations = notes.Affiliations,
            Doi = PrintedIds.Doi(head) ?? PrintedIds.Doi(tail),
            Pmid = PrintedIds.Pmid(head) ?? PrintedIds.Pmid(tail),
        };
    }

    private static int LinesBefore(Passage whole, int offset)
    {
        var line = whole.LineAt(offset);
        while (line > 0 && !ReferenceHeadings.IsHeading(whole[line]) && whole.Lines[line].Start >= offset)
            line--;
        return line;
    }
}
