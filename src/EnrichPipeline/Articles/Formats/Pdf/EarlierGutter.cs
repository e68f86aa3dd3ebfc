namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>The position of the columns on earlier pages, for a last page with too few lines to show its own.</summary>
internal sealed class EarlierGutter
{
    private const double HalfWidth = 0.3;
    private const double Aside = 0.35;
    private const double Before = 3;
    private const double WidestIndent = 30;

    private (double X, double Left, double Right)? _columns;

    public void Remember(Gutter gutter, List<Segment> region)
    {
        var beside = region.FindAll(gutter.IsBeside);
        var left = beside.Where(segment => segment.Left < gutter.X).Min(segment => segment.Left);
        var right = beside.Where(segment => segment.Left >= gutter.X).MinBy(segment => segment.Left)!;
        // Close to the right column, because lines of the left one may be longer on the next page.
        _columns = (right.Left - Aside * right.Size, left, right.Left);
    }

    /// <summary>Returns the tallest white stretch at that position with text at the edges of both columns, or null.</summary>
    public Gutter? In(List<Segment> region)
    {
        if (_columns is not { } known || region.Count < 2)
            return null;
        var gutters = new List<Gutter>();
        var top = region[0].Baseline + region[0].Size;
        foreach (var segment in region.Where(segment =>
                segment.Left < known.X + HalfWidth * segment.Size && segment.Right > known.X - HalfWidth * segment.Size))
        {
            gutters.Add(new Gutter(known.X, top, segment.Baseline));
            top = segment.Baseline;
        }

        gutters.Add(new Gutter(known.X, top, region[^1].Baseline - region[^1].Size));
        return gutters
            .OrderByDescending(gutter => gutter.Top - gutter.Bottom)
            .Take(3)
            .FirstOrDefault(gutter => HasColumns(gutter, region, known.Left, known.Right));
    }

    private static bool HasColumns(Gutter gutter, List<Segment> region, double left, double right)
    {
        var beside = region.FindAll(gutter.IsBeside);
        return beside.Exists(segment => IsAt(segment, left)) && beside.Exists(segment => IsAt(segment, right));
    }

    private static bool IsAt(Segment segment, double edge) => segment.Left >= edge - Before && segment.Left <= edge + WidestIndent;
}
