using System.Text;

namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>Writes a page as plain text: one column after the other, indents as spaces, wide leading as blank lines.</summary>
internal static class PdfPageText
{
    private const double BlankWidth = 0.5;
    private const double WideLeading = 1.35;
    private const double SharedEdge = 40;
    private const int WidestIndent = 40;
    private const int MinRows = 5;

    /// <summary>Appends a page. Column breaks become form feeds, like page breaks,
    /// because nothing shows whether a blank line was meant there.</summary>
    public static void Append(StringBuilder text, GlyphPage page, MarginLineNumbers numbers, EarlierGutter known)
    {
        var regions = Columns.Of(numbers.DropFrom(Segment.Of(RepeatedAuthorRules.WithDashes(page))), known).ConvertAll(PageRow.Of);
        var columns = regions.FindAll(rows => rows.Count >= MinRows).ConvertAll(Edge);
        for (var i = 0; i < regions.Count; i++)
        {
            if (i > 0)
                text.Append('\f');
            Append(text, regions[i], regions[i].Count >= MinRows ? Edge(regions[i]) : EdgeOfFew(Edge(regions[i]), columns));
        }
    }

    private static double Edge(List<PageRow> rows) => rows.Min(row => row.Left);

    // A few lines, such as the end of an entry above a picture, may all be indented; the longer columns show where their edge is.
    private static double EdgeOfFew(double own, List<double> columns) =>
        columns.Where(edge => edge <= own && edge > own - SharedEdge).Append(own).Min();

    private static void Append(StringBuilder text, List<PageRow> rows, double edge)
    {
        var leading = Leading(rows);
        for (var i = 0; i < rows.Count; i++)
        {
            if (i > 0 && rows[i - 1].Baseline - rows[i].Baseline > WideLeading * leading)
                text.Append('\n');
            var indent = (int)Math.Round((rows[i].Left - edge) / (BlankWidth * rows[i].Size));
            text.Append(' ', Math.Clamp(indent, 0, WidestIndent)).Append(rows[i].Text).Append('\n');
        }
    }

    // The lower quartile, because every other distance in a list of two-line entries is a gap between entries.
    private static double Leading(List<PageRow> rows)
    {
        var distances = rows.Zip(rows.Skip(1), (above, below) => above.Baseline - below.Baseline)
            .Where(distance => distance > 0)
            .Order()
            .ToArray();
        return distances.Length == 0 ? double.MaxValue : distances[distances.Length / 4];
    }
}
