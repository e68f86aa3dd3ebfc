using System.Text;
using EnrichPipeline.Articles.Lists;

namespace EnrichPipeline.Articles.FirstPage;

/// <summary>Puts text on one line with single spaces.</summary>
internal static class OneLine
{
    public static string Of(ReadOnlySpan<char> text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!TextLines.IsBlank(c))
                line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }

        return line.ToString().TrimEnd();
    }
}
