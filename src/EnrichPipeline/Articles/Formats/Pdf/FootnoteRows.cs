using EnrichPipeline.Articles.Lists;

namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>Finds the footnotes of pages: rows in smaller type below the text of a column, some of which begin with a note's
/// mark.</summary>
internal static class FootnoteRows
{
    private const double Smaller = 0.94;
    private const double AsLarge = 0.97;

    // A running head may stand above the text.
    private const int FirstRows = 3;

    /// <param name="running">The running heads and the like, which belong to no column.</param>
    public static HashSet<PageRow> Find(IReadOnlyList<PageColumns> pages, HashSet<PageRow> running)
    {
        var found = new HashSet<PageRow>(ReferenceEqualityComparer.Instance);
        var columns = pages.Where(page => !page.IsRecognised).SelectMany(page => page.Columns)
            .Select(rows => rows.FindAll(row => !running.Contains(row)))
            .Where(rows => rows.Count > 0)
            .ToList();
        for (var i = 0; i < columns.Count; i++)
        {
            if (NotesOf(columns[i]) is { Count: > 0 } notes && TextGoesOn(columns, i, columns[i].Count - notes.Count, found.Count > 0))
                found.UnionWith(notes);
        }

        return found;
    }

    private static List<PageRow> NotesOf(List<PageRow> column)
    {
        var start = column.Count - 1;
        while (start > 0 && column[start - 1].Size < column[^1].Size / Smaller)
            start--;
        return start > 0 && column[start..].Find(row => row.HasNoteMark) is not null && BeginsNotes(column[start - 1], column[start])
            ? column[start..]
            : [];
    }

    // Below a heading of references, smaller type is the list.
    private static bool BeginsNotes(PageRow above, PageRow first) =>
        first.Size < Smaller * above.Size && !ReferenceHeadings.IsHeading(above.Text);

    // The text above the notes goes on in the next column in its own size. If smaller type goes on there, it is a list, a table or a
    // quotation. On a last page, only notes on earlier pages tell.
    private static bool TextGoesOn(List<List<PageRow>> columns, int at, int end, bool others) =>
        at + 1 < columns.Count
            ? columns[at + 1].Take(FirstRows).Any(row => row.Size >= AsLarge * columns[at][end - 1].Size)
            : others;
}
