using System.Text;

namespace EnrichPipeline.Articles.Lists;

/// <summary>What the running heads of several pages have in common: their text without white space and page numbers.</summary>
internal static class RunningShape
{
    private const char Digits = '#';

    /// <summary>Returns the text without white space, each run of digits replaced by one sign.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var shape = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
                continue;
            if (!char.IsAsciiDigit(c))
                shape.Append(c);
            else if (shape.Length == 0 || shape[^1] != Digits)
                shape.Append(Digits);
        }

        return shape.ToString();
    }
}
