using System.Text;
using System.Text.RegularExpressions;
using EnrichPipeline.Articles.Formats.Bibliographies;
using EnrichPipeline.Articles.Formats.Plain;
using EnrichPipeline.Articles.Lists;

namespace EnrichPipeline.Articles.Formats;

/// <summary>Reads the citations of reStructuredText, the source of Sphinx documentation: ".. [Knuth84] Knuth, D. …".</summary>
internal sealed partial class RestructuredText : IArticleFormat
{
    private const int Sample = 1 << 20;

    public ArticleReadResult? Read(DroppedFile file)
    {
        if (file.Text is not { } text || !Citation().IsMatch(text[..Math.Min(Sample, text.Length)]))
            return null;
        var entries = Entries(text);
        var plain = PlainText.Read(file, Plain(Citation().Replace(text, "${label} ")));
        // In documents that have a list of another kind, citations are remarks.
        return entries.Count(entry => ListCheck.IsLike(entry.Raw)) * 2 < entries.Count
            || plain.Article?.References.Count > entries.Count * 2
            ? plain
            : Bibliography.Read(file, "reStructuredText", "citation", entries);
    }

    private static List<BibliographyEntry> Entries(string text)
    {
        var (entries, label, indent, entry) = (new List<BibliographyEntry>(), (string?)null, 0, new StringBuilder());
        foreach (var line in text.Split('\n').Append(""))
        {
            var start = Citation().Match(line);
            if (label is not null && (start.Success || string.IsNullOrWhiteSpace(line) || IndentOf(line) <= indent))
            {
                entries.Add(new BibliographyEntry(label, null, Plain(entry.ToString())));
                entry.Clear();
                label = null;
            }

            if (start.Success)
                (label, indent) = (start.Groups["label"].Value, IndentOf(line));
            if (label is not null)
                entry.Append(start.Success ? line[start.Length..] : line).Append('\n');
        }

        return entries;
    }

    private static int IndentOf(string line) => line.Length - line.AsSpan().TrimStart().Length;

    private static string Plain(string text) =>
        MarkdownArticle.WithoutEmphasis(Role().Replace(Link().Replace(text, "${text} ${url}"), "${text}"));

    [GeneratedRegex(@"(?m)^ *\.\. (?<label>\[[^\]\n]{1,60}\])(?: |\r?$)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Citation();

    [GeneratedRegex(@"`(?<text>[^`<>]*?)\s*<(?<url>[^`<>\s]+)>`__?", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    // ":doi:`10.1000/abc`", "``code``"
    [GeneratedRegex(@"(?::[\w+-]+:)?`{1,2}(?<text>[^`\n]+)`{1,2}_{0,2}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Role();
}
