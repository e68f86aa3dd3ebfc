using System.Globalization;
using System.Text;

namespace EnrichPipeline.Reports.Exports;

/// <summary>Text as every format takes it: one line, no control characters, whole characters only.</summary>
internal static class CleanText
{
    /// <summary>Null where nothing but blanks is left.</summary>
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

    // U+FFFE and U+FFFF are no characters, and no XML may hold them.
    private static bool IsBlank(Rune rune) =>
        rune.Value == ' '
        || (rune.Value & 0xFFFE) == 0xFFFE
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
