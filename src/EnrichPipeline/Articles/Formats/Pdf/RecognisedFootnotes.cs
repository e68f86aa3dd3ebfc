using EnrichPipeline.Articles.Lists;

namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>
/// Finds the footnotes of scans: the end of a column, where most rows are smaller and nearer to each other than in the text.
/// </summary>
internal sealed class RecognisedFootnotes
{
    private const double Smaller = 0.91;
    private const int FarthestMark = 2;

    // Notes may fill more than half of the pages.
    private const double ShareOfText = 0.7;

    private readonly double _leading;
    private readonly double _small;

    private RecognisedFootnotes(List<List<PageRow>> columns)
    {
        _leading = UsualOf(columns.SelectMany(rows => rows.Select((_, row) => Nearest(rows, row))));
        _small = Smaller * UsualOf(columns.SelectMany(rows => rows.Select((_, row) => AreaOf(rows, row))));
    }

    /// <param name="running">The running heads and the like, which belong to no column.</param>
    public static HashSet<PageRow> Find(IReadOnlyList<PageColumns> pages, HashSet<PageRow> running)
    {
        var columns = pages.Where(page => page.IsRecognised).SelectMany(page => page.Columns)
            .Select(rows => rows.FindAll(row => !running.Contains(row)))
            .ToList();
        var notes = new RecognisedFootnotes(columns);
        var found = new HashSet<PageRow>(ReferenceEqualityComparer.Instance);
        foreach (var column in columns.Take(BeforeEndMatter(columns)))
            found.UnionWith(column.Skip(notes.StartIn(column)));
        return found;
    }

    // Behind the heading of endnotes or of a list, small type is that list. A heading near the beginning is in a table of contents.
    private static int BeforeEndMatter(List<List<PageRow>> columns)
    {
        var last = columns.FindLastIndex(column => column.Exists(IsHeading));
        return last > columns.Count / 3 ? last : columns.Count;
    }

    private static double UsualOf(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[(int)(ShareOfText * sorted.Length)];
    }

    private static double Nearest(List<PageRow> column, int row)
    {
        var above = row > 0 ? column[row - 1].Baseline - column[row].Baseline : double.MaxValue;
        var below = row + 1 < column.Count ? column[row].Baseline - column[row + 1].Baseline : double.MaxValue;
        return Math.Min(above, below);
    }

    // The type size and the distance from the nearest row are both inexact; notes are smaller in both.
    private double AreaOf(List<PageRow> column, int row) => column[row].Size * Math.Min(_leading, Nearest(column, row));

    // Single rows are larger or smaller than they should be, so the border is where it divides most rows rightly.
    private int StartIn(List<PageRow> column)
    {
        var (start, best, sum) = (column.Count, 0, 0);
        for (var row = column.Count - 1; row >= 0; row--)
        {
            sum += AreaOf(column, row) < _small ? 1 : -1;
            (start, best) = sum > best ? (row, sum) : (start, best);
        }

        // A column that is all small is a list.
        start = best > 0 && start > 0 ? WithMark(column, start) : column.Count;
        return column.Skip(start).Any(row => row.HasNoteMark) ? start : column.Count;
    }

    private static bool IsHeading(PageRow row) => ReferenceHeadings.IsHeading(row.Text) || ReferenceHeadings.IsNotes(row.Text);

    // Notes begin with a mark, unless they go on from the page before.
    private static int WithMark(List<PageRow> column, int start)
    {
        for (var row = start; row >= Math.Max(1, start - FarthestMark); row--)
        {
            if (column[row].HasNoteMark)
                return row;
        }

        return start;
    }
}
