using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Model;

namespace EnrichPipeline.Articles.FirstPage;

/// <summary>Collects the metadata that an article prints about itself, above the reference list and in the notes after it.</summary>
internal static class PageMetadata
{
    private const int HeadLines = 400;
    private const int NearbyLines = 20;

    public static ArticleMetadata Of(Passage whole, IReadOnlyList<FoundList> lists, FileProperties? own)
    {
        var head = new Passage(whole.Text, whole.Lines[..Math.Min(HeadLines, LinesBefore(whole, lists[0].Entries[0].Start))]);
        var tail = whole.After(lists[^1].Entries[^1].End);
        var issue = IssueLine.Find(head);
        var notes = PageNotes.Of(tail);
        var copyright = notes.Copyright ?? PageNotes.Of(head).Copyright;
        var beginning = new HeadText(own is null ? "" : whole.Text);
        var body = PageHead.Of(head, issue, own?.TitleIn(beginning));
        var printed = new ArticleMetadata
        {
            Title = body.Title,
            Authors = body.Authors,
            Journal = issue?.Journal,
            Volume = issue?.Volume,
            Issue = issue?.Issue,
            Pages = issue?.Pages,
            Year = issue?.Year ?? PageDates.Year(head) ?? PageDates.Year(tail) ?? PageDates.YearIn(copyright),
            Abstract = body.Abstract,
            Keywords = body.Keywords,
            Copyright = copyright,
            Affiliations = notes.Affiliations,
            Doi = ArticleIds.Doi(head) ?? ArticleIds.Doi(tail),
            Pmid = ArticleIds.Pmid(head) ?? ArticleIds.Pmid(tail),
        };
        return own is null ? printed : own.Complete(printed, head, beginning);
    }

    // Leaves out the heading of the list, if there is one close above the first entry.
    private static int LinesBefore(Passage whole, int offset)
    {
        var first = whole.LineAt(offset);
        for (var line = first; line >= Math.Max(0, first - NearbyLines); line--)
        {
            if (ReferenceHeadings.IsHeading(whole[line]))
                return line;
        }

        return first;
    }
}
