namespace EnrichPipeline.Matching.Text;

/// <summary>
/// Extracts the significant digits of a printed number: <c>e033693</c> and <c>33693</c> are equal, as are <c>605S</c> and <c>605</c>.
/// </summary>
internal static class Number
{
    public static bool HasDigit(ReadOnlySpan<char> word) => word.ContainsAnyInRange('0', '9');

    /// <summary>Whether a word is digits with at most two letters: <c>e123</c> and <c>605s</c>, but not <c>pax6</c>.</summary>
    public static bool IsPlain(ReadOnlySpan<char> word)
    {
        var digits = 0;
        foreach (var letter in word)
            digits += char.IsAsciiDigit(letter) ? 1 : 0;
        return digits > 0 && word.Length - digits <= 2;
    }

    /// <summary>Returns the first run of digits without leading zeros, or nothing if there is none.</summary>
    public static ReadOnlySpan<char> SignificantDigits(ReadOnlySpan<char> word)
    {
        var start = word.IndexOfAnyInRange('0', '9');
        if (start < 0)
            return [];
        var digits = word[start..];
        var end = digits.IndexOfAnyExceptInRange('0', '9');
        if (end >= 0)
            digits = digits[..end];
        var trimmed = digits.TrimStart('0');
        return trimmed.IsEmpty ? digits[^1..] : trimmed;
    }

    public static bool Same(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        SignificantDigits(a) is { IsEmpty: false } digits && digits.SequenceEqual(SignificantDigits(b));

    /// <summary>Returns a year, bare or with the letter of an author-year list (<c>1998b</c>), or null for other words.</summary>
    public static int? Year(ReadOnlySpan<char> word)
    {
        var bare = word.Length == 5 && char.IsAsciiLetter(word[4]) ? word[..4] : word;
        return bare.Length == 4 && int.TryParse(bare, System.Globalization.NumberStyles.None, null, out var year)
            && year is >= 1500 and <= 2100 ? year : null;
    }

    /// <summary>Returns the value of a Roman numeral up to fifteen, or null for other words.</summary>
    public static int? Roman(ReadOnlySpan<char> word) => word switch
    {
        "i" => 1,
        "ii" => 2,
        "iii" => 3,
        "iv" => 4,
        "v" => 5,
        "vi" => 6,
        "vii" => 7,
        "viii" => 8,
        "ix" => 9,
        "x" => 10,
        "xi" => 11,
        "xii" => 12,
        "xiii" => 13,
        "xiv" => 14,
        "xv" => 15,
        _ => null,
    };
}
