using System.Text.RegularExpressions;
using EnrichPipeline.Characters;
using EnrichPipeline.Model;

namespace EnrichPipeline.Articles.Formats.Bibliographies;

/// <summary>Reads the references of LaTeX: <c>\bibitem</c> of a .tex or .bbl file, and the .bbl files of biblatex.</summary>
internal sealed partial class LatexBibliography : IArticleFormat
{
    private const string Command = "\\bibitem";
    private const int LongestLabel = 12;

    public ArticleReadResult? Read(DroppedFile file)
    {
        if (file.Text is not { } text || !text.Contains('\\', StringComparison.Ordinal))
            return null;
        if (text.Contains("\\endentry", StringComparison.Ordinal) && BiblatexFile.Entries(text) is { Count: > 0 } entries)
            return Bibliography.Read(file, "LaTeX bibliography", "entry", entries);
        if (!text.Contains(Command, StringComparison.Ordinal))
            return null;
        var items = Items(WithoutComments(text)).ToList();
        return items.Count == 0 ? null : Bibliography.Read(file, "LaTeX bibliography", "bibitem", items);
    }

    // From an unescaped per cent sign to the end of the line.
    private static string WithoutComments(string text) => Comment().Replace(text, "$1");

    private static IEnumerable<BibliographyEntry> Items(string text)
    {
        for (var (at, next) = (Next(text, 0), 0); at >= 0; at = next)
        {
            var start = at + Command.Length;
            next = Next(text, start);
            var item = new LatexGroups(UpToEnd(text[start..(next < 0 ? text.Length : next)]));
            var (label, afterLabel) = item.InBrackets(0);
            var (key, afterKey) = item.InBraces(afterLabel);
            var printed = LatexText.Plain(item.ShownFrom(afterKey));
            if (key is not null && printed.Length > 0)
                yield return new BibliographyEntry(
                    Label(label) ?? key, new CitedWork { Raw = printed, Doi = DoiIn(item.Text[afterKey..]) }, printed);
        }
    }

    private static string UpToEnd(string item) =>
        item.IndexOf("\\end{thebibliography}", StringComparison.Ordinal) is >= 0 and var end ? item[..end] : item;

    private static int Next(string text, int from)
    {
        for (var at = text.IndexOf(Command, from, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(Command, at + 1, StringComparison.Ordinal))
        {
            var after = at + Command.Length;
            if (after < text.Length && (text[after] is '[' or '{' || char.IsWhiteSpace(text[after])))
                return at;
        }

        return -1;
    }

    // natbib's labels repeat all authors; short ones are as printed.
    private static string? Label(string? label) => label is null ? null
        : LatexText.Plain(label) is { Length: > 0 and <= LongestLabel } plain ? plain : null;

    private static Doi? DoiIn(string body) => FieldIds.Doi(Dois().Matches(body).Take(9)
        .Select(match => match.Groups["id"].Value.Replace("\\_", "_", StringComparison.Ordinal)));

    [GeneratedRegex(@"(^|[^\\])%[^\n]*", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex($@"(?:doi\.org/|\\doi\s*\{{)(?<id>{IdentifierPatterns.DoiRegistrant}/[^\s{{}}]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Dois();
}
