using System.Text;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>One line of a column: its text, its left edge, its baseline and its type size.</summary>
/// <param name="HasNoteMark">Whether it begins with the mark of a note: a raised number, letter or sign, or a number before a
/// blank.</param>
/// <param name="HasRaisedMark">Whether it begins with a raised mark, or a number against its first word.</param>
internal sealed record PageRow(string Text, double Left, double Baseline, double Size, bool HasNoteMark, bool HasRaisedMark)
{
    private const double MarkSize = 0.85;
    private const double MarkHeight = 0.15;
    private const int LongestMark = 6;
    private const double SamePlace = 0.2;

    /// <summary>Returns the rows of a region from top to bottom, with raised
    /// and lowered characters in the row to which they belong.</summary>
    public static List<PageRow> Of(List<Segment> region)
    {
        var rows = new List<PageRow>();
        var row = new List<Segment>();
        var main = region[0];
        foreach (var segment in region)
        {
            if (row.Count > 0 && !IsBeside(main, segment))
            {
                rows.Add(Row(row, main));
                row.Clear();
            }

            main = row.Count == 0 || segment.Size > main.Size * 1.05 ? segment : main;
            row.Add(segment);
        }

        rows.Add(Row(row, main));
        return rows;
    }

    // The next line is at least one em away; a raised figure is nearer.
    private static bool IsBeside(Segment a, Segment b) =>
        Math.Abs(a.Baseline - b.Baseline) <= Math.Min(0.55 * Math.Max(a.Size, b.Size), 0.85 * Math.Min(a.Size, b.Size));

    private static PageRow Row(List<Segment> segments, Segment main)
    {
        var glyphs = AccentGlyphs.Join([.. segments.SelectMany(segment => segment.Glyphs).OrderBy(glyph => glyph.Left)]);
        var (text, gaps, mark) = (new StringBuilder(), new WordGaps(glyphs), RaisedMark(glyphs, main));
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (i > 0 && IsShownTwice(glyphs[i - 1], glyphs[i]))
                continue;
            if (i > 0 && i == mark && RomanNumeral.ValueOf(text.ToString()) > 0)
                text.Append(") ");
            else if (i > 0 && gaps.IsBetween(glyphs[i - 1], glyphs[i]))
                text.Append(' ');
            text.Append(glyphs[i].Text);
        }

        var row = text.ToString();
        var (isMark, isRaised) = (mark > 0 || BeginsWithNumber(row), mark > 0 || BeginsWithGluedNumber(row));
        return new PageRow(row, glyphs[0].Left, main.Baseline, main.Size, isMark, isRaised);
    }

    // Returns how many characters at the beginning are a raised mark, such as "12", "iv" or "*", before text of the usual height. A raised
    // Roman numeral gets a bracket, as nothing else tells it from a word.
    private static int RaisedMark(List<Glyph> glyphs, Segment main)
    {
        var count = 0;
        while (count < glyphs.Count && count <= LongestMark && IsRaised(glyphs[count], main))
            count++;
        return count is > 0 and <= LongestMark && count < glyphs.Count ? count : 0;
    }

    private static bool IsRaised(Glyph glyph, Segment main) =>
        glyph.Size <= MarkSize * main.Size && glyph.Baseline >= main.Baseline + MarkHeight * main.Size;

    private static bool BeginsWithNumber(string row) => NumberLength(row) is > 0 and var end && row[end] == ' ';

    // Some fonts have raised figures of their own, which are neither smaller nor higher than the others: "12Smith".
    private static bool BeginsWithGluedNumber(string row) =>
        NumberLength(row) is > 0 and var end && end + 1 < row.Length && char.IsUpper(row[end])
        && (row[end + 1] == '.' || char.IsLower(row[end + 1]));

    private static int NumberLength(string row) =>
        row.AsSpan().IndexOfAnyExceptInRange('0', '9') is > 0 and <= 3 and var end ? end : 0;

    // Some PDF files make bold type by printing each character twice.
    private static bool IsShownTwice(Glyph before, Glyph glyph) =>
        before.Text == glyph.Text && glyph.Left - before.Left < SamePlace * (before.Right - before.Left);
}
