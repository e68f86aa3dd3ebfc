using System.Globalization;

namespace EnrichPipeline.Articles.Formats.Word;

/// <summary>Formats a number in the number format of a list.</summary>
internal static class ListNumber
{
    private static readonly (int Value, string Digits)[] _roman =
    [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];

    public static string Format(int count, string? format) => format switch
    {
        "lowerRoman" when count is > 0 and < 5000 => Roman(count).ToLowerInvariant(),
        "upperRoman" when count is > 0 and < 5000 => Roman(count),
        "lowerLetter" when count is > 0 and < 5000 => Letter(count, 'a'),
        "upperLetter" when count is > 0 and < 5000 => Letter(count, 'A'),
        "decimalZero" => count.ToString("00", CultureInfo.InvariantCulture),
        _ => count.ToString(CultureInfo.InvariantCulture),
    };

    // After z come aa, bb, cc.
    private static string Letter(int count, char first) => new((char)(first + (count - 1) % 26), (count - 1) / 26 + 1);

    private static string Roman(int count)
    {
        var roman = "";
        foreach (var (value, digits) in _roman)
        {
            for (; count >= value; count -= value)
                roman += digits;
        }

        return roman;
    }
}
