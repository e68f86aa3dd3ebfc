using System.Globalization;
using System.Text;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Lists;

/// <summary>The letters by which an author list sorts its entry.</summary>
internal static class SortKey
{
    private const int Letters = 4;

    public static string Of(ReadOnlySpan<char> entry)
    {
        var head = entry[..Math.Min(entry.Length, 40)].ToString().Normalize(NormalizationForm.FormD);
        var key = new StringBuilder(Letters);
        foreach (var c in head)
        {
            if (key.Length == Letters || key.Length > 0 && c is ' ' or ',')
                break;
            if (char.IsLetter(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                key.Append(char.ToLowerInvariant(c));
        }

        return key.ToString();
    }
}
