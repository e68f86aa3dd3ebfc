using System.Globalization;

namespace EnrichPipeline.Matching.Text;

/// <summary>How many printed pages a range such as 12-17 covers.</summary>
internal static class PageSpan
{
    /// <summary>Null where the text is no range with a plain end; a single page is one.</summary>
    public static int? Of(string? pages)
    {
        if (pages is null)
            return null;
        var dash = pages.IndexOf('-', StringComparison.Ordinal);
        var first = Number.Core(dash < 0 ? pages : pages.AsSpan(0, dash));
        var last = Number.Core(dash < 0 ? pages : pages.AsSpan(dash + 1));
        return Parse(first) is { } from && Parse(last) is { } to && to >= from ? to - from + 1 : null;
    }

    private static int? Parse(ReadOnlySpan<char> digits) =>
        digits.Length < 8 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
