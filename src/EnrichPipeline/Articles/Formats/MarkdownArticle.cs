using System.Text;
using System.Text.RegularExpressions;
using EnrichPipeline.Articles.Formats.Plain;

namespace EnrichPipeline.Articles.Formats;

/// <summary>Reads articles in Markdown: emphasis, links and escapes become plain text.</summary>
internal sealed partial class MarkdownArticle : IArticleFormat
{
    private const int Sample = 1 << 20;

    public ArticleReadResult? Read(DroppedFile file) =>
        file.Text is { } text && Marked().IsMatch(text[..Math.Min(Sample, text.Length)]) ? PlainText.Read(file, Plain(text)) : null;

    /// <summary>The text as it is shown, the addresses of its links behind their lines.</summary>
    public static string Plain(string markdown)
    {
        var text = new StringBuilder(markdown.Length);
        foreach (var line in markdown.Split('\n'))
        {
            var links = Link().Matches(line).Select(link => link.Groups["url"].Value)
                .Where(url => url.Contains("doi.org/", StringComparison.Ordinal)).ToList();
            var shown = Link().Replace(line.TrimEnd('\r'), "${text}");
            shown = Address().Replace(shown, "${url}");
            shown = Emphasis().Replace(Emphasis().Replace(shown, "${before}${text}"), "${before}${text}");
            shown = Escape().Replace(shown, "${mark}").Replace("---", "—", StringComparison.Ordinal)
                .Replace("--", "–", StringComparison.Ordinal);
            text.Append(shown).Append(links.Count > 0 ? " " + string.Join(' ', links) : "").Append('\n');
        }

        return text.ToString();
    }

    // A heading of Markdown, a footnote, a link, or an entry of a list with emphasis in it.
    [GeneratedRegex(@"(?m)^#{1,6} +\S|^\[\^[^\]\s]+\]: |\]\(https?://[^)\s]+\)|^ {0,3}(?:[-*+]|\d{1,4}\.) .*?\*[^*\s][^*\n]*\*",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Marked();

    [GeneratedRegex(@"!?\[(?<text>[^\[\]\n]*)\]\((?<url>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?: ""[^""\n]*"")?\)",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"<(?<url>https?://[^<>\s]+)>", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<before>^|[^\w*_\\])(?:\*{1,3}(?<text>[^*\s][^*\n]*)\*{1,3}|_{1,2}(?<text>[^_\s][^_\n]*)_{1,2})",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\\(?<mark>[\\`*_{}\[\]()#+\-.!~|<>&])", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
