using System.Globalization;
using System.Text;

namespace EnrichPipeline.Reports.Words;

/// <summary>Makes text valid in every format: one line, without control characters and lone surrogates.</summary>
internal static class CleanText
{
    /// <summary>Returns the clean text, or null if nothing is left.</summary>
    public static string? OrNull(string? text) => text is null ? null : Of(text) is { Length: > 0 } clean ? clean : null;

    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsBlank(rune))
                clean.Append(rune);
            else if (clean.Length > 0 && clean[^1] != ' ')
                clean.Append(' ');
        }

        return clean.ToString().TrimEnd();
    }

    // U+FFFE and U+FFFF are noncharacters, which XML does not allow.
    private static bool IsBlank(Rune rune) =>
        rune.Value == ' '
        || (rune.Value & 0xFFFE) == 0xFFFE
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
