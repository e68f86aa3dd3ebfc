using System.Text;
using Lucene.Net.Analysis.Miscellaneous;

namespace EnrichPipeline.Sandbox.Search;

/// <summary>Normalises text for the indexes: words of letters and digits only, in lower case, without accents.</summary>
internal static class Words
{
    public static string[] Of(string text)
    {
        var folded = Ascii.IsValid(text) ? text : Fold(text);
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= folded.Length; i++)
        {
            if (i < folded.Length && char.IsLetterOrDigit(folded[i]))
                continue;
            if (i > start)
                words.Add(folded[start..i].ToLowerInvariant());
            start = i + 1;
        }
        return [.. words];
    }

    public static string Joined(string text) => string.Join(' ', Of(text));

    private static string Fold(string text)
    {
        // One character can become four, such as a digit in parentheses with a full stop.
        var output = new char[text.Length * 4];
        var length = ASCIIFoldingFilter.FoldToASCII(text.ToCharArray(), 0, output, 0, text.Length);
        return new string(output, 0, length);
    }
}
