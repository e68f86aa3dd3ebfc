using System.Globalization;
using System.Text;

namespace EnrichPipeline.Characters;

/// <summary>Folds different spellings of the same words to one form, so that they can be compared.</summary>
public static class TextFold
{
    private const string InsideWords = "'’‘ʼ′`´¨\u00AD";

    /// <summary>
    /// Returns the words in lower case, separated by single spaces, without diacritics and punctuation, and with Greek letters by name.
    /// </summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
            return FoldAscii(text);
        var folded = new StringBuilder(text.Length);
        var gap = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsIgnored(rune))
                continue;
            var isWord = IsWord(rune);
            if ((gap || rune.Value == '&') && isWord && folded.Length > 0)
                folded.Append(' ');
            if (isWord)
                Append(folded, rune);
            gap = !isWord || rune.Value == '&';
        }
        return folded.ToString();
    }

    private static bool IsWord(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || rune.Value == '&' || (!rune.IsAscii && rune.IsBmp && LetterTable.Spell((char)rune.Value) is not null);

    // Most text is ASCII, and this is four times as fast as going rune by rune.
    private static string FoldAscii(string text)
    {
        var widest = text.Length + (4 * text.AsSpan().Count('&'));
        var rented = widest > 1024 ? new char[widest] : null;
        var folded = rented ?? stackalloc char[widest];
        var (length, wordEnded) = (0, false);
        foreach (var letter in text)
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                if (wordEnded)
                    folded[length++] = ' ';
                wordEnded = false;
                folded[length++] = char.ToLowerInvariant(letter);
            }
            else if (letter == '&')
            {
                var and = length > 0 ? " and" : "and";
                and.CopyTo(folded[length..]);
                length += and.Length;
                wordEnded = true;
            }
            else if (!InsideWords.Contains(letter))
                wordEnded = length > 0;
        }
        return new string(folded[..length]);
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        if (rune.Value == '&')
            folded.Append("and");
        else if (rune.IsAscii)
            folded.Append(char.ToLowerInvariant((char)rune.Value));
        else if (rune.IsBmp && LetterTable.Spell(char.ToLowerInvariant((char)rune.Value)) is { } plain)
            folded.Append(plain);
        else if (AsciiForm(rune.Value) is { } ascii)
            folded.Append(ascii);
        else
            folded.Append(Rune.ToLowerInvariant(rune));
    }

    // Characters that do not end a word: combining marks, apostrophes and invisible characters such as soft hyphens.
    private static bool IsIgnored(Rune rune) =>
        (rune.IsBmp && InsideWords.Contains((char)rune.Value))
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    // Full-width forms and mathematical alphabets repeat the letters and digits of ASCII in order.
    private static char? AsciiForm(int code) => code switch
    {
        >= 0xFF10 and <= 0xFF19 => (char)(code - 0xFEE0),
        >= 0xFF21 and <= 0xFF3A => (char)(code - 0xFEC0),
        >= 0xFF41 and <= 0xFF5A => (char)(code - 0xFEE0),
        >= 0x1D400 and <= 0x1D6A3 => (char)('a' + ((code - 0x1D400) % 26)),
        >= 0x1D7CE and <= 0x1D7FF => (char)('0' + ((code - 0x1D7CE) % 10)),
        _ => null,
    };
}
