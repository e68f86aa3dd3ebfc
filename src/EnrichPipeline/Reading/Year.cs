namespace EnrichPipeline.Reading;

/// <summary>Recognises years of publication.</summary>
internal static class Year
{
    private const int Earliest = 1400;
    private const int Latest = 2099;

    /// <summary>Returns the year that a word is, with or without the letter that
    /// distinguishes works of one year (2003b), or null if it is not a year.</summary>
    public static int? Of(ReadOnlySpan<char> word)
    {
        if (word.Length is < 4 or > 5 || (word.Length == 5 && !char.IsAsciiLetter(word[4])))
            return null;
        var year = 0;
        foreach (var digit in word[..4])
        {
            if (!char.IsDigit(digit))
                return null;
            year = (year * 10) + (int)char.GetNumericValue(digit);
        }
        return year is >= Earliest and <= Latest ? year : null;
    }
}
