using System.Text.Encodings.Web;
using System.Text.Unicode;
using EnrichPipeline.Reports.Words;

namespace EnrichPipeline.Reports.Html;

/// <summary>Encodes text for HTML.</summary>
internal static class ReportText
{
    private static readonly HtmlEncoder _encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>
    /// Encodes text for elements and quoted attributes. The text becomes one line, without direction overrides, which could alter the text
    /// around it.
    /// </summary>
    public static string Encode(string text) => _encoder.Encode(text.Any(IsUnfit) ? Fit(text) : text);

    private static string Fit(string text) => CleanText.Of(string.Concat(text.Where(letter => !IsOverride(letter))));

    private static bool IsUnfit(char letter) => char.IsControl(letter) || char.IsSurrogate(letter) || IsOverride(letter);

    private static bool IsOverride(char letter) => letter is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
