using System.Buffers;

namespace EnrichPipeline.Articles.Lists;

/// <summary>Normalises a line for comparison with headings: lower case, without number, colon and decoration.</summary>
internal static class HeadingText
{
    public const int MaxLength = 80;
    private static readonly SearchValues<char> _numberMarks = SearchValues.Create("0123456789.IVX()");

    /// <summary>Writes the words to the buffer and returns them; empty if the line is too long for a heading.</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> line, Span<char> buffer)
    {
        if (line.Length is 0 or > MaxLength)
            return [];
        var words = WithoutCount(WithoutNumber(line.Trim("#*_=-–—•§ \t\u00A0"))).TrimEnd(":.：。*_#=-–— \t\u00A0");
        return Joined(words, IsSpaced(words), buffer);
    }

    // "7. References", "VII References", "7.2 References"
    private static ReadOnlySpan<char> WithoutNumber(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAnyExcept(_numberMarks);
        if (end <= 0 || end > 8)
            return line;
        var ends = line[end - 1] is '.' or ')' || TextLines.IsBlank(line[end]);
        return ends ? line[end..].TrimStart() : line;
    }

    // "References (45)", "References [45]", "References 45"
    private static ReadOnlySpan<char> WithoutCount(ReadOnlySpan<char> line) =>
        line.Length > 0 && (line[^1] is ')' or ']' || char.IsDigit(line[^1])) ? line.TrimEnd("0123456789()[] ") : line;

    // "R E F E R E N C E S"
    private static bool IsSpaced(ReadOnlySpan<char> words)
    {
        if (words.Length < 7)
            return false;
        for (var i = 1; i < words.Length; i += 2)
        {
            if (words[i] != ' ' || words[i - 1] == ' ')
                return false;
        }

        return true;
    }

    private static ReadOnlySpan<char> Joined(ReadOnlySpan<char> words, bool spaced, Span<char> buffer)
    {
        var length = 0;
        foreach (var c in words)
        {
            if (!TextLines.IsBlank(c))
                buffer[length++] = char.ToLowerInvariant(c);
            else if (!spaced && length > 0 && buffer[length - 1] != ' ')
                buffer[length++] = ' ';
        }

        return buffer[..length];
    }
}
