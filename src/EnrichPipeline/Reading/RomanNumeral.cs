namespace EnrichPipeline.Reading;

/// <summary>Numbers in Roman letters.</summary>
internal static class RomanNumeral
{
    private const int Longest = 8;

    /// <summary>Whether a word of capitals can be a number.</summary>
    public static bool IsOne(ReadOnlySpan<char> word) => word.Length is > 0 and <= Longest && !word.ContainsAnyExcept("IVXLCDM");
}
