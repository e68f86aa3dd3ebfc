using System.Buffers;

namespace EnrichPipeline.Articles.Lists;

/// <summary>Cuts a text into its lines. Blank lines are only counted.</summary>
internal static class TextLines
{
    private static readonly SearchValues<char> _breaks = SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");

    public static List<Line> Of(string text)
    {
        var lines = new List<Line>(text.Length / 80 + 1);
        var (position, gap, newPage) = (0, 0, false);
        while (position < text.Length)
        {
            var rest = text.AsSpan(position);
            var length = rest.IndexOfAny(_breaks);
            var end = length < 0 ? text.Length : position + length;
            if (Visible(text, position, end, gap, newPage) is { } line)
            {
                lines.Add(line);
                (gap, newPage) = (0, false);
            }
            else
            {
                gap++;
            }

            (position, var feed) = AfterBreak(text, end);
            newPage |= feed;
        }

        return lines;
    }

    private static (int Position, bool Feed) AfterBreak(string text, int end)
    {
        if (end >= text.Length)
            return (end, false);
        var pair = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n';
        return (end + (pair ? 2 : 1), text[end] == '\f');
    }

    private static Line? Visible(string text, int start, int end, int gap, bool newPage)
    {
        var column = 0;
        while (start < end && IsBlank(text[start]))
        {
            column = text[start] == '\t' ? (column / 8 + 1) * 8 : column + 1;
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
            end--;
        return start == end
            ? null
            : new Line(start, end, (ushort)Math.Min(column, ushort.MaxValue), (byte)Math.Min(gap, byte.MaxValue), newPage);
    }

    /// <summary>Whether a character is white space or one of the zero-width characters that are common on web pages.</summary>
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';
}
