namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>Finds where a line that is too long for its column runs into the line beside it.</summary>
internal static class Overprint
{
    private const int MaxGlyphs = 400;
    private const int MinOver = 2;
    private const double StepBack = 1;
    private const double Apart = 10;
    private const double SamePlace = 0.15;

    /// <summary>Returns where the second of two such lines begins, or null. The order in which a page shows its characters tells the lines
    /// apart.</summary>
    public static int? StartIn(ArraySegment<Glyph> row)
    {
        for (var i = 1; i < row.Count && row.Count <= MaxGlyphs; i++)
        {
            if (row[i].Left < row[i - 1].Right - StepBack * row[i].Size && row[i].Left > row[0].Left + Apart * row[i].Size
                && IsOver(row[i..], row[..i]))
                return i;
        }

        return null;
    }

    // Bold type may be the same characters printed twice.
    private static bool IsOver(ArraySegment<Glyph> line, ArraySegment<Glyph> other)
    {
        var count = 0;
        foreach (var glyph in line)
        {
            foreach (var under in other)
            {
                var common = Math.Min(glyph.Right, under.Right) - Math.Max(glyph.Left, under.Left);
                if (common > SamePlace * glyph.Size)
                    count += glyph.Text == under.Text ? -1 : 1;
            }
        }

        return count >= MinOver;
    }
}
