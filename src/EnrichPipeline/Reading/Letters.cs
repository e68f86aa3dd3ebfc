using System.Globalization;

namespace EnrichPipeline.Reading;

/// <summary>Classifies letters, and finds places where words have run together.</summary>
internal static class Letters
{
    public static bool IsWordPart(char letter) =>
        char.IsLetterOrDigit(letter)
        || char.IsSurrogate(letter)
        || (
            !char.IsAscii(letter)
            && char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    /// <summary>Whether a letter is a capital, or belongs to a script without capitals.</summary>
    public static bool IsCapital(char letter) =>
        char.IsAscii(letter)
            ? char.IsAsciiLetterUpper(letter)
            : char.GetUnicodeCategory(letter)
                is UnicodeCategory.UppercaseLetter
                    or UnicodeCategory.TitlecaseLetter
                    or UnicodeCategory.OtherLetter;

    /// <summary>Whether a letter is a Chinese character, Japanese kana or a Korean syllable.</summary>
    public static bool IsEastAsian(char letter) =>
        letter is >= '\u3040' and <= '\u9fff' or >= '\uac00' and <= '\ud7a3' or >= '\uf900' and <= '\ufaff';

    /// <summary>Whether a run of letters and digits must be cut before a position because two words are joined there: "issueVol", "Biol12",
    /// "2001Science", "제32권".</summary>
    public static bool IsSeam(string text, int start, int at, int end)
    {
        var (before, after) = (text[at - 1], text[at]);
        if (IsEastAsian(before) ? IsAsciiOrDigit(after) : IsEastAsian(after) && IsAsciiOrDigit(before))
            return true;
        if (end - start < 4)
            return false;
        if (char.IsDigit(after))
            return at - start >= 3 && char.IsLetter(before) && char.IsLetter(text[at - 2]) && char.IsLetter(text[at - 3]);
        if (char.IsDigit(before))
            return at + 4 <= end && AreLetters(text.AsSpan(at, 4));
        return char.IsUpper(after) && at + 1 < end && char.IsLower(text[at + 1])
            && at - start >= 3 && char.IsLower(before) && char.IsLower(text[at - 2]) && char.IsLower(text[at - 3]);
    }

    private static bool IsAsciiOrDigit(char letter) => char.IsAsciiLetterOrDigit(letter) || char.IsDigit(letter);

    private static bool AreLetters(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
            if (!char.IsLetter(letter))
                return false;
        return true;
    }
}
