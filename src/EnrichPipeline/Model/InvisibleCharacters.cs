using System.Globalization;
using System.Text;

namespace EnrichPipeline.Model;

/// <summary>
/// Characters that print nothing: zero-width spaces, with which publishers let a DOI break, soft hyphens, marks and overrides of direction.
/// An identifier is what a reader sees.
/// </summary>
internal static class InvisibleCharacters
{
    public static string Without(string text) => Without(text, Is);

    /// <summary>Leaves the joiners: between letters of Persian and Indic titles they are spelling.</summary>
    public static string WithoutButJoiners(string text) => Without(text, rune => Is(rune) && rune.Value is not ('\u200c' or '\u200d'));

    private static string Without(string text, Func<Rune, bool> goes) =>
        Ascii.IsValid(text) || !text.EnumerateRunes().Any(goes) ? text : string.Concat(text.EnumerateRunes().Where(rune => !goes(rune)));

    private static bool Is(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;
}
