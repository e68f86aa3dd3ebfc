using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using EnrichPipeline.Articles.Formats.Plain;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Formats;

/// <summary>Reads articles in Markdown: emphasis, links and escapes become plain text.</summary>
internal sealed partial class MarkdownArticle : IArticleFormat
{
    private const int Sample = 1 << 20;

    // Texts of links that say nothing about the linked work.
    private static readonly FrozenSet<string> LinkWords = WordLists.SetOf("linkWords", StringComparer.OrdinalIgnoreCase);

    public ArticleReadResult? Read(DroppedFile file) =>
        file.Text is { } text && Marked().IsMatch(text[..Math.Min(Sample, text.Length)]) ? PlainText.Read(file, Plain(text)) : null;

    /// <summary>Returns the text as Markdown shows it. The addresses of DOI links, and
    /// of links whose text says nothing, follow at the end of their line.</summary>
    public static string Plain(string markdown)
    {
        var text = new StringBuilder(markdown.Length);
        foreach (var line in MarkdownItems.Joined(markdown.Split('\n').Select(line => line.TrimEnd('\r'))))
        {
            var links = Link().Matches(line)
                .Where(link => TextOf(link).Length == 0 || link.Groups["url"].Value.Contains("doi.org/", StringComparison.Ordinal))
                .Select(link => link.Groups["url"].Value).ToList();
            var shown = Link().Replace(line, TextOf).TrimEnd();
            shown = Address().Replace(shown, "${url}");
            shown = Emphasis().Replace(Emphasis().Replace(shown, "${before}${text}"), "${before}${text}");
            shown = Escape().Replace(shown, "${mark}").Replace("---", "—", StringComparison.Ordinal)
                .Replace("--", "–", StringComparison.Ordinal);
            text.Append(shown).Append(links.Count > 0 ? " " + string.Join(' ', links) : "").Append('\n');
        }

        return text.ToString();
    }

    private static string TextOf(Match link) => link.Groups["text"].Value is var text && LinkWords.Contains(text) ? "" : text;

    // Signs of Markdown: a heading, a footnote, a link, the head of a table, or a list item with emphasis.
    [GeneratedRegex(
        @"(?m)^#{1,6} +\S|^\[\^[^\]\s]+\]: |\]\(https?://[^)\s]+\)|^\| *:?-+:? *\||^ {0,3}(?:[-*+]|\d{1,4}\.) .*?\*[^*\s][^*\n]*\*",
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
