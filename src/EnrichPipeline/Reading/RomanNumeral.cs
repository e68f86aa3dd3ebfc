using System.Buffers;

namespace EnrichPipeline.Reading;

/// <summary>Recognises and reads Roman numerals.</summary>
internal static class RomanNumeral
{
    private const int Longest = 8;
    private static readonly SearchValues<char> _letters = SearchValues.Create("IVXLCDM");

    /// <summary>Whether a word in capitals can be a Roman numeral.</summary>
    public static bool CanBe(ReadOnlySpan<char> word) => word.Length is > 0 and <= Longest && !word.ContainsAnyExcept(_letters);

    /// <summary>Returns the value of a numeral in small letters up to l, or 0 for other text.</summary>
    public static int ValueOf(ReadOnlySpan<char> word)
    {
        var (sum, last) = (0, 0);
        for (var i = word.Length - 1; i >= 0; i--)
        {
            var value = word[i] switch { 'i' => 1, 'v' => 5, 'x' => 10, 'l' => 50, _ => 0 };
            if (value == 0)
                return 0;
            (sum, last) = value < last ? (sum - value, last) : (sum + value, value);
        }

        return sum;
    }
}
