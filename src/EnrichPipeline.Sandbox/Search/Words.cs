using Lucene.Net.Analysis.Miscellaneous;

namespace EnrichPipeline.Sandbox.Search;

/// <summary>Text as the indexes see it: letters and digits only, lower case, without accents.</summary>
internal static class Words
{
    public static string[] Of(string text)
    {
        var folded = System.Text.Ascii.IsValid(text) ? text.ToCharArray() : Fold(text);
        for (var i = 0; i < folded.Length; i++)
            folded[i] = char.IsLetterOrDigit(folded[i]) ? char.ToLowerInvariant(folded[i]) : ' ';
        return new string(folded).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    public static string Joined(string text) => string.Join(' ', Of(text));

    private static char[] Fold(string text)
    {
        // One character can become four: the fold of a ligature such as "ﬃ" is the widest.
        var output = new char[text.Length * 4];
        var length = ASCIIFoldingFilter.FoldToASCII(text.ToCharArray(), 0, output, 0, text.Length);
        return output[..length];
    }
}
