using System.Buffers;
using System.Text;

namespace EnrichPipeline.Articles.Lists;

/// <summary>A line's words as a heading would have them: lower case, without number, colon and decoration.</summary>
internal static class HeadingText
{
    public const int MaxLength = 80;
    private static readonly SearchValues<char> NumberMarks = SearchValues.Create("0123456789.IVX()");

    /// <summary>Null where the line is too long to be a heading.</summary>
    public static string? Of(ReadOnlySpan<char> line)
    {
        if (line.Length is 0 or > MaxLength)
            return null;
        var words = WithoutCount(WithoutNumber(line.Trim("#*_=-–—•§ \t\u00A0"))).TrimEnd(":.：。*_#=-–— \t\u00A0");
        if (words.IsEmpty)
            return null;
        return Joined(words, spaced: IsSpaced(words));
    }

    // "7. References", "VII References", "7.2 References"
    private static ReadOnlySpan<char> WithoutNumber(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAnyExcept(NumberMarks);
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

    private static string Joined(ReadOnlySpan<char> words, bool spaced)
    {
        var joined = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (!TextLines.IsBlank(c))
                joined.Append(char.ToLowerInvariant(c));
            else if (!spaced && joined.Length > 0 && joined[^1] != ' ')
                joined.Append(' ');
        }

        return joined.ToString();
    }
}
