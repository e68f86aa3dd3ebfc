using System.Text.RegularExpressions;
using EnrichPipeline.Articles.Formats.Plain;

namespace EnrichPipeline.Articles.Formats;

/// <summary>Reads reStructuredText with citations, the source of Sphinx documentation: ".. [Knuth84] Knuth, D. …".</summary>
internal sealed partial class RestructuredText : IArticleFormat
{
    private const int Sample = 1 << 20;

    public ArticleReadResult? Read(DroppedFile file) =>
        file.Text is { } text && Citation().IsMatch(text[..Math.Min(Sample, text.Length)]) ? PlainText.Read(file, Plain(text)) : null;

    private static string Plain(string text)
    {
        var plain = Directive().Replace(Citation().Replace(text, "${label} "), "");
        return MarkdownArticle.WithoutEmphasis(Role().Replace(Link().Replace(plain, "${text} ${url}"), "${text}"));
    }

    [GeneratedRegex(@"(?m)^ *\.\. (?<label>\[[^\]\n]{1,60}\]) +", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Citation();

    // ".. note:: …", ".. _target: …"
    [GeneratedRegex(@"(?m)^ *\.\. (?:[\w-]+::|_).*$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Directive();

    [GeneratedRegex(@"`(?<text>[^`<>]*?) *<(?<url>[^`<>\s]+)>`__?", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    // ":doi:`10.1000/abc`", "``code``"
    [GeneratedRegex(@"(?::[\w+-]+:)?`{1,2}(?<text>[^`\n]+)`{1,2}_{0,2}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Role();
}
