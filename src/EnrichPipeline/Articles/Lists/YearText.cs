using System.Globalization;

namespace EnrichPipeline.Articles.Lists;

/// <summary>Finds years of publication in running text.</summary>
internal static class YearText
{
    private const int Reach = 2000;

    /// <summary>Returns the position of the first separate number that is a year, which a letter may follow (1998a), or -1.</summary>
    public static int FindIn(ReadOnlySpan<char> text)
    {
        for (var i = 0; i + 4 <= text.Length; i++)
        {
            if (IsAt(text, i))
                return i;
        }

        return -1;
    }

    /// <summary>Returns where the last such number of a text ends, or -1.</summary>
    public static int LastEnd(ReadOnlySpan<char> text)
    {
        for (var i = text.Length - 4; i >= Math.Max(0, text.Length - Reach); i--)
        {
            if (IsAt(text, i))
                return i + 4;
        }

        return -1;
    }

    private static bool IsAt(ReadOnlySpan<char> text, int at) =>
        Digit(text[at]) is 1 or 2
        && !(at > 0 && (char.IsDigit(text[at - 1]) || text[at - 1] is '.' && at > 1 && char.IsDigit(text[at - 2])))
        && IsYear(text.Slice(at, 4), text)
        && (at + 4 == text.Length || !char.IsDigit(text[at + 4]));

    private static bool IsYear(ReadOnlySpan<char> four, ReadOnlySpan<char> text)
    {
        var year = 0;
        foreach (var c in four)
        {
            if (Digit(c) is not (>= 0 and var digit))
                return false;
            year = year * 10 + digit;
        }

        // Persian and Arabic lists count years from the Hijra, Thai ones from the Buddha's death.
        return year is >= 1500 and < 2100
            || year is >= 1280 and < 1450 && text.ContainsAnyInRange('\u0600', '\u06FF')
            || year is >= 2400 and < 2600 && text.ContainsAnyInRange('\u0E00', '\u0E7F');
    }

    // Lists in other scripts print their own digits.
    private static int Digit(char c) => c is >= '0' and <= '9' ? c - '0' : c < 128 ? -1 : CharUnicodeInfo.GetDecimalDigitValue(c);
}
