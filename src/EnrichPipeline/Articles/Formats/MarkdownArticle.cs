using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using EnrichPipeline.Articles.Formats.Plain;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Formats;

/// <summary>Reads articles in Markdown: emphasis, links, escapes and simple tags become plain text.</summary>
internal sealed partial class MarkdownArticle : IArticleFormat
{
    private const int Sample = 1 << 20;

    // Texts of links that say nothing about the linked work.
    private static readonly FrozenSet<string> _linkWords = WordLists.SetOf("linkWords", StringComparer.OrdinalIgnoreCase);

    public ArticleReadResult? Read(DroppedFile file)
    {
        if (file.Text is not { } text || !MarkdownSigns().IsMatch(text[..Math.Min(Sample, text.Length)]))
            return null;
        var shown = PlainText.Read(file, ToPlainText(text));
        // Some answers of chatbots name their sources in link definitions only, which Markdown does not show.
        return shown.Succeeded || !LinkDefinition().IsMatch(text) ? shown : PlainText.Read(file, ToPlainText(text, withDefinitions: true));
    }

    /// <summary>Returns the text without marks of emphasis, which may begin on one line and end on the next.</summary>
    public static string WithoutEmphasis(string text) =>
        Escape().Replace(
            Emphasis().Replace(Emphasis().Replace(Address().Replace(text, "${url}"), "${before}${text}"), "${before}${text}"), "${mark}");

    // Returns the text as Markdown shows it. The addresses of links to DOIs, PubMed and
    // arXiv, and of links whose text says nothing, follow at the end of their line.
    private static string ToPlainText(string markdown, bool withDefinitions = false)
    {
        var text = new StringBuilder(markdown.Length);
        foreach (var line in MarkdownReferenceJoiner.Join(markdown.Split('\n').Select(line => line.TrimEnd('\r'))))
        {
            if ((withDefinitions || !LinkDefinition().IsMatch(line)) && !Rule().IsMatch(line))
                text.Append(WithAddresses(WithoutTags(line))).Append('\n');
        }

        return WithoutEmphasis(text.ToString());
    }

    private static string WithoutTags(string line)
    {
        var untagged = Markup.WithoutTags(LatexAddress().Replace(line, " ${url}"));
        return HeadingAttributes().Replace(BracketedItem().Replace(untagged, "${item}${text}"), "${heading}");
    }

    private static string WithAddresses(string line)
    {
        var shown = EmptyParentheses().Replace(Link().Replace(line, TextOf), "").TrimEnd()
            .Replace("---", "—", StringComparison.Ordinal).Replace("--", "–", StringComparison.Ordinal);
        var links = Link().Matches(line)
            .Where(link => TextOf(link).Length == 0 || WorkAddress().IsMatch(link.Groups["url"].Value))
            .Select(link => link.Groups["url"].Value)
            .Where(url => !url.StartsWith('#')
                && !shown.Contains(WorkAddress().Replace(url, ""), StringComparison.OrdinalIgnoreCase)).ToList();
        return links.Count > 0 ? $"{shown} {string.Join(' ', links)}" : shown;
    }

    private static string TextOf(Match link) => link.Groups["text"].Value is var text && _linkWords.Contains(text) ? "" : text;

    // Signs of Markdown: a heading, a footnote, a link, the head of a table, or a list item with emphasis.
    [GeneratedRegex(
        @"(?m)^#{1,6} +\S|^\[\^[^\]\s]+\]: |\]\(https?://[^)\s]+\)|^\| *:?-+:? *\||^ {0,3}(?:[-*+]|\d{1,4}\.) .*?\*[^*\s][^*\n]*\*",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex MarkdownSigns();

    [GeneratedRegex(@"!?\[(?<text>[^\[\]\n]*)\]\((?<url>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?: ""[^""\n]*"")?\)",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"<(?<url>https?://[^<>\s]+)>", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(
        @"(?<before>^|[^\w*_\\])(?:\*{1,3}(?<text>[^*\s][^*\n]*(?:\n[^*\n]+)?)\*{1,3}|_{1,2}(?<text>[^_\s][^_\n]*(?:\n[^_\n]+)?)_{1,2})",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Emphasis();

    // A rule, or the underline of a heading.
    [GeneratedRegex(@"^ {0,3}(?:-{3,}|={3,}|\*{3,}|_{3,})\s*$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    // An address that ends with an identifier of the work.
    [GeneratedRegex(@"^https?://(?:[\w.]*doi\.org|(?:www\.)?ncbi\.nlm\.nih\.gov/pubmed|pubmed\.ncbi\.nlm\.nih\.gov|arxiv\.org/abs)/",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WorkAddress();

    // "## References {#refs .unnumbered}"
    [GeneratedRegex(@"^(?<heading>#{1,6} [^{}]*)\{[#.\-][^{}]*\}\s*$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex HeadingAttributes();

    // "[1]: https://example.org "Title"" is not shown.
    [GeneratedRegex(@"(?m)^ {0,3}\[[^\]^\n][^\]\n]*\]: *\S+(?: +[""'(][^\n]*)?\r?$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex LinkDefinition();

    [GeneratedRegex(@" ?\\(?:doi|url)\{(?<url>[^{}\s]+)\}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex LatexAddress();

    [GeneratedRegex(@"^(?<item> {0,3}(?:[-*+]|\d{1,4}\.) +)\[(?<text>[^\[\]]{40,})\]\.?\s*$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex BracketedItem();

    // What "([Link](https://…))" leaves behind.
    [GeneratedRegex(@" *\( *\)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex EmptyParentheses();

    [GeneratedRegex(@"\\(?<mark>[\\`*_{}\[\]()#+\-.!~|<>&])", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
