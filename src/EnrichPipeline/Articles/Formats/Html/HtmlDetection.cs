using System.Text.RegularExpressions;
using EnrichPipeline.Characters;

namespace EnrichPipeline.Articles.Formats.Html;

/// <summary>Recognises HTML by its content: a document, a fragment, or text with many tags.</summary>
internal static partial class HtmlDetection
{
    private const int Sample = 256 * 1024;
    private const int MinTags = 3;

    /// <summary>Whether bytes can be markup at all; this is cheaper than decoding them.</summary>
    public static bool MayBeMarkup(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, Sample)].Contains((byte)'<');

    public static bool IsHtml(string text)
    {
        var root = MarkupRoot.Of(text);
        if (root.Name is "html" || root.HasHtmlDoctype)
            return true;
        var sample = text[..Math.Min(text.Length, Sample)];
        if (root.Name is not null)
            return HtmlName().IsMatch(root.Name);
        // Markdown has line breaks as tags, too.
        return BlockTags().Count(sample) >= MinTags || LineBreaks().Count(sample) >= MinTags && !MarkdownHeading().IsMatch(sample);
    }

    [GeneratedRegex(
        "^(?:html|head|body|title|meta|link|base|script|style|main|article|section|header|footer|nav|aside|div|span|p|ol|ul|li|dl"
            + "|dt|dd|h[1-6]|table|tbody|tr|td|pre|blockquote|center|font|b|i|em|strong|a|br|hr|cite|form)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex HtmlName();

    [GeneratedRegex(
        @"</(?:p|li|div|td|dd|h[1-6])>|<(?:li|p)>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex BlockTags();

    [GeneratedRegex("<br ?/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex LineBreaks();

    [GeneratedRegex(@"(?m)^#{1,6} +\S", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex MarkdownHeading();
}
