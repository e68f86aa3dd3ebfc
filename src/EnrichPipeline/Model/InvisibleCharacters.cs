using System.Globalization;
using System.Text;

namespace EnrichPipeline.Model;

/// <summary>
/// Removes characters that are not printed: zero-width spaces, which publishers use to break DOIs over lines, soft hyphens, and marks of
/// text direction.
/// </summary>
internal static class InvisibleCharacters
{
    public static string Without(string text) => Without(text, Is);

    /// <summary>Removes invisible characters except zero-width joiners and non-joiners, which Persian and Indic spelling needs.</summary>
    public static string WithoutExceptJoiners(string text) => Without(text, rune => Is(rune) && rune.Value is not ('\u200c' or '\u200d'));

    private static string Without(string text, Func<Rune, bool> goes) =>
        Ascii.IsValid(text) || !text.EnumerateRunes().Any(goes) ? text : string.Concat(text.EnumerateRunes().Where(rune => !goes(rune)));

    private static bool Is(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;
}
