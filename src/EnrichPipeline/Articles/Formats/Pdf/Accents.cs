using System.Buffers;
using System.Text;

namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>
/// Composes accents that a PDF has as separate characters with the letters after them, as older TeX fonts set them: "Schr¨odinger".
/// String.Normalize does not compose under invariant globalization.
/// </summary>
internal static class Accents
{
    private static readonly SearchValues<char> All = SearchValues.Create("´`¨ˆ˜˚ˇ¸");

    private static readonly Dictionary<(char Accent, char Letter), char> _composed = new[]
    {
        ('´', "AEIOUYaeiouyNnCcSsZzı", "ÁÉÍÓÚÝáéíóúýŃńĆćŚśŹźí"),
        ('`', "AEIOUaeiouı", "ÀÈÌÒÙàèìòùì"),
        ('¨', "AEIOUYaeiouyı", "ÄËÏÖÜŸäëïöüÿï"),
        ('ˆ', "AEIOUaeiouı", "ÂÊÎÔÛâêîôûî"),
        ('˜', "ANOano", "ÃÑÕãñõ"),
        ('˚', "AUau", "ÅŮåů"),
        ('ˇ', "CDENRSTZcenrsz", "ČĎĚŇŘŠŤŽčěňřšž"),
        ('¸', "CSTcst", "ÇŞŢçşţ"),
    }.SelectMany(group => group.Item2.Zip(group.Item3, (letter, composed) => ((group.Item1, letter), composed)))
        .ToDictionary(pair => pair.Item1, pair => pair.composed);

    public static string Compose(string text)
    {
        if (text.AsSpan().IndexOfAny(All) < 0)
            return text;
        var composed = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            composed.Append(
                i + 1 < text.Length && _composed.TryGetValue((text[i], text[i + 1]), out var letter) ? (letter, i++).letter : text[i]);
        return composed.ToString();
    }
}
