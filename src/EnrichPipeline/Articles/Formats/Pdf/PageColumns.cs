namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>The rows of one page, column by column in reading order.</summary>
internal sealed class PageColumns(List<List<PageRow>> columns, IReadOnlyList<Rule> rules)
{
    private const double Wide = 1.3;
    private const double ShareOfWide = 0.15;
    private const int MinWide = 3;

    public IReadOnlyList<List<PageRow>> Columns => columns;

    public static PageColumns Of(GlyphPage page, MarginLineNumbers numbers, EarlierGutter known) =>
        new(Pdf.Columns.Of(SegmentsOf(page, numbers), known).ConvertAll(PageRow.Of), page.Rules) { IsRecognised = page.IsRecognised };

    /// <summary>The short horizontal lines drawn on the page.</summary>
    public IReadOnlyList<Rule> Rules => rules;

    /// <summary>Whether the page is a scan, so that its type sizes are inexact.</summary>
    public bool IsRecognised { get; private init; }

    /// <summary>All rows of the page from top to bottom.</summary>
    public IReadOnlyList<PageRow> FromTop { get; } = [.. columns.SelectMany(rows => rows).OrderByDescending(row => row.Baseline)];

    /// <summary>The usual distance between the baselines of two rows.</summary>
    public double Leading { get; } = LeadingOf(columns.SelectMany(Distances));

    /// <summary>The usual distance between the baselines of two paragraphs, or 0 if few paragraphs are set apart.</summary>
    public double ParagraphLeading { get; } = ParagraphLeadingOf(columns);

    /// <summary>Returns the usual distance: the lower quartile, because every other distance in a list of two-line entries is a gap between
    /// entries.</summary>
    public static double LeadingOf(IEnumerable<double> distances)
    {
        var sorted = distances.Order().ToArray();
        return sorted.Length == 0 ? double.MaxValue : sorted[sorted.Length / 4];
    }

    public static IEnumerable<double> Distances(List<PageRow> rows) =>
        rows.Zip(rows.Skip(1), (above, below) => above.Baseline - below.Baseline).Where(distance => distance > 0);

    private static List<Segment> SegmentsOf(GlyphPage page, MarginLineNumbers numbers) =>
        page.IsRecognised
            ? numbers.DropFrom(RecognisedPage.SegmentsOf(page.Glyphs))
            : ColumnEdge.Separate(numbers.DropFrom(Segment.Of(RepeatedAuthorRules.WithDashes(page))));

    private static double ParagraphLeadingOf(List<List<PageRow>> columns)
    {
        var distances = columns.SelectMany(Distances).ToArray();
        var leading = LeadingOf(distances);
        var wide = distances.Where(distance => distance > Wide * leading).Order().ToArray();
        return wide.Length < MinWide || wide.Length < ShareOfWide * distances.Length ? 0 : wide[wide.Length / 2];
    }
}
