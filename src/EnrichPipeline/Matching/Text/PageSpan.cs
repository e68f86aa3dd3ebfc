using System.Globalization;

namespace EnrichPipeline.Matching.Text;

/// <summary>How many printed pages a range such as 12-17 covers.</summary>
internal static class PageSpan
{
    /// <summary>Null where the text is no range: many records tell only the first page.</summary>
    public static int? Of(string? pages)
    {
        if (pages?.IndexOf('-', StringComparison.Ordinal) is not (> 0 and var dash))
            return null;
        return Parse(Number.Core(pages.AsSpan(0, dash))) is { } from && Parse(Number.Core(pages.AsSpan(dash + 1))) is { } to && to >= from
            ? to - from + 1
            : null;
    }

    private static int? Parse(ReadOnlySpan<char> digits) =>
        digits.Length < 8 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
