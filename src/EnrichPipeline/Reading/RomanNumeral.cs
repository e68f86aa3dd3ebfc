using System.Buffers;

namespace EnrichPipeline.Reading;

/// <summary>Recognises Roman numerals.</summary>
internal static class RomanNumeral
{
    private const int Longest = 8;
    private static readonly SearchValues<char> _letters = SearchValues.Create("IVXLCDM");

    /// <summary>Whether a word in capitals can be a Roman numeral.</summary>
    public static bool CanBe(ReadOnlySpan<char> word) => word.Length is > 0 and <= Longest && !word.ContainsAnyExcept(_letters);
}
