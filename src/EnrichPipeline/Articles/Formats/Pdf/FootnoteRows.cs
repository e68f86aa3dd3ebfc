using EnrichPipeline.Articles.Lists;

namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>Finds the footnotes of pages: rows in smaller type below the text of a column, some of which begin with a note's mark, and
/// rows with raised marks below a short line at the edge of the column.</summary>
internal static class FootnoteRows
{
    private const double Smaller = 0.94;
    private const double AsLarge = 0.97;
    private const double AtEdge = 3;
    private const double ShortestLine = 30;
    private const double WideLeading = 1.8;

    // A running head may stand above the text.
    private const int FirstRows = 3;

    /// <param name="running">The running heads and the like, which belong to no column.</param>
    public static HashSet<PageRow> Find(IReadOnlyList<PageColumns> pages, HashSet<PageRow> running)
    {
        var found = new HashSet<PageRow>(ReferenceEqualityComparer.Instance);
        var columns = pages.Where(page => !page.IsRecognised)
            .SelectMany(page => page.Columns.Select(rows => (page.Rules, Rows: rows.FindAll(row => !running.Contains(row)))))
            .Where(column => column.Rows.Count > 0)
            .ToList();
        var texts = columns.ConvertAll(column => column.Rows);
        for (var i = 0; i < columns.Count; i++)
        {
            if (NotesBelowLine(columns[i].Rows, columns[i].Rules) is { Count: > 0 } apart
                && TextGoesOn(texts, i, texts[i].IndexOf(apart[0]), others: true))
                found.UnionWith(apart);
            else if (NotesOf(texts[i]) is { Count: > 0 } notes && TextGoesOn(texts, i, texts[i].Count - notes.Count, found.Count > 0))
                found.UnionWith(notes);
        }

        return found;
    }

    // A line in the middle of the column is not at the edge: some journals print it above the references. Below the notes, there may be a
    // figure or table.
    private static List<PageRow> NotesBelowLine(List<PageRow> column, IReadOnlyList<Rule> rules)
    {
        var edge = column.Min(row => row.Left);
        var lines = rules.Where(rule => Math.Abs(rule.Left - edge) <= AtEdge && rule.Length >= ShortestLine).ToList();
        for (var start = column.Count - 1; start > 0; start--)
        {
            var (above, first) = (column[start - 1], column[start]);
            if (first.HasRaisedMark && first.Size <= above.Size / AsLarge
                && lines.Exists(line => line.Y < above.Baseline && line.Y > first.Baseline))
                return Block(column, start);
        }

        return [];
    }

    // Returns the rows from one of them on until the type is larger or the distance is wide.
    private static List<PageRow> Block(List<PageRow> column, int start)
    {
        var (end, leading) = (start + 1, PageColumns.LeadingOf(PageColumns.Distances(column[start..])));
        while (end < column.Count && column[end].Size <= column[start].Size / AsLarge
            && column[end - 1].Baseline - column[end].Baseline <= WideLeading * leading)
            end++;
        return column[start..end];
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
