namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>A vertical white stripe with text on both sides, between two columns.</summary>
/// <param name="Top">The baseline of the line above the gutter that crosses it, or a position above all lines.</param>
internal sealed record Gutter(double X, double Top, double Bottom)
{
    private const int Stripes = 400;
    private const int MaxLookedAt = 300;
    private const int MaxSegments = 20_000;
    private const double MinWidth = 0.7;
    private const double MinColumn = 0.17;
    private const int MinRows = 4;
    private const double WidestLabels = 80;
    private const double AsTall = 0.9;
    private const double ShareOfNames = 0.65;
    private const double ShareBeside = 0.8;
    private const double FarApart = 1.5;

    /// <summary>Returns the tallest gutter of a region, or null if the region has one column.</summary>
    public static Gutter? Find(List<Segment> region)
    {
        if (region.Count is < 2 * MinRows or > MaxSegments)
            return null;
        var (left, right) = (region.Min(segment => segment.Left), region.Max(segment => segment.Right));
        var size = region.Select(segment => segment.Size).Order().ElementAt(region.Count / 2);
        var stripe = (right - left) / Stripes;
        if (stripe <= 0)
            return null;
        var needed = Math.Max(2, (int)Math.Ceiling(MinWidth * size / stripe));
        var gutters = WhiteRuns.Of(region, left, stripe, Stripes, needed)
            .OrderByDescending(run => run.Top - run.Bottom)
            .Take(MaxLookedAt)
            .Select(run => new Gutter(left + (run.Stripe + needed / 2.0) * stripe, run.Top, run.Bottom))
            .ToList();
        var tallest = gutters.Find(gutter => gutter.IsBetweenColumns(region, right - left));
        // The white stripe after the labels of the right column is as tall as the gutter, and taller if a page number below or a long line
        // crosses the gutter. The gutter is then the stripe before the labels.
        return tallest is null ? null : gutters
            .Where(gutter => gutter.X < tallest.X && gutter.X > tallest.X - WidestLabels
                && gutters.Where(part => part.X == gutter.X).Sum(part => part.Height) >= AsTall * tallest.Height)
            .OrderBy(gutter => gutter.X)
            .ThenByDescending(gutter => gutter.Height)
            .FirstOrDefault(gutter => gutter.HasLabelsUpTo(tallest.X, region) && gutter.IsBetweenColumns(region, right - left)) ?? tallest;
    }

    private bool HasLabelsUpTo(double x, List<Segment> region)
    {
        var between = region.FindAll(segment => IsBeside(segment) && segment.Left >= X && segment.Right <= x);
        return between.Count > 1 && between.TrueForAll(IsLabel);
    }

    /// <summary>Whether the segment is the label of an entry: "[12]", "12.", "[ABC+16]".</summary>
    public static bool IsLabel(Segment segment) =>
        segment.Glyphs[0].Text is "[" && segment.Glyphs[^1].Text is "]"
        || segment.Glyphs[0].Text is [>= '0' and <= '9'] && segment.Glyphs.Count <= 4;

    private double Height => Top - Bottom;

    /// <summary>Returns the parts of a region in reading order: above, left, right, below.</summary>
    public IEnumerable<List<Segment>> Parts(List<Segment> region)
    {
        yield return region.FindAll(segment => segment.Baseline >= Top);
        yield return region.FindAll(segment => IsBeside(segment) && segment.Left < X);
        yield return region.FindAll(segment => IsBeside(segment) && segment.Left >= X);
        yield return region.FindAll(segment => segment.Baseline <= Bottom);
    }

    public bool IsBeside(Segment segment) => segment.Baseline < Top && segment.Baseline > Bottom;

    // A white stripe after the numbers of a list has text on both sides, too, but the numbers are not a column.
    private bool IsBetweenColumns(List<Segment> region, double width)
    {
        var beside = region.FindAll(IsBeside);
        var (left, right) = (beside.FindAll(segment => segment.Right <= X), beside.FindAll(segment => segment.Left >= X));
        return IsColumn(left, width) && IsColumn(right, width) && !AreNames(left, right);
    }

    // Names or short forms beside the first lines of their works: they are few, far apart, and each has a line of a work beside it.
    private static bool AreNames(List<Segment> left, List<Segment> right)
    {
        var lines = Heights(right);
        // A heading above the first work is no name.
        var names = Array.FindAll(Heights(left), height => height <= lines[0] + 1);
        var (apart, leading) = (Distances(names).Order().ToArray(), PageColumns.LeadingOf(Distances(lines)));
        return apart.Length > 0
            && names.Length <= ShareOfNames * lines.Length
            && apart[apart.Length / 2] >= FarApart * leading
            && names.Count(name => Array.Exists(lines, line => Math.Abs(line - name) <= 1)) >= ShareBeside * names.Length;
    }

    private static IEnumerable<double> Distances(double[] heights) => heights.Zip(heights.Skip(1), (above, below) => above - below);

    private static double[] Heights(List<Segment> side) =>
        [.. side.Select(segment => Math.Round(segment.Baseline)).Distinct().OrderDescending()];

    private static bool IsColumn(List<Segment> side, double width) =>
        side.Count >= MinRows
        && side.Max(segment => segment.Right) - side.Min(segment => segment.Left) >= MinColumn * width
        && side.Select(segment => Math.Round(segment.Baseline)).Distinct().Count() >= MinRows;
}
