using System.Text.RegularExpressions;
using EnrichPipeline.Characters;
using EnrichPipeline.Model;

namespace EnrichPipeline.Articles.Formats.Bibliographies;

/// <summary>
/// Reads the references of LaTeX: <c>\bibitem</c>, <c>\harvarditem</c> and <c>\bib</c> of a .tex or .bbl file, and the .bbl files of
/// biblatex.
/// </summary>
internal sealed partial class LatexBibliography : IArticleFormat
{
    private const string HarvardItem = "harvarditem";
    private const int LongestLabel = 12;

    public ArticleReadResult? Read(DroppedFile file)
    {
        if (file.Text is not { } text || !text.Contains('\\', StringComparison.Ordinal))
            return null;
        if (text.Contains("\\endentry", StringComparison.Ordinal) && BiblatexFile.Entries(text) is { Count: > 0 } entries)
            return Bibliography.Read(file, "LaTeX bibliography", "entry", entries);
        if (!text.Contains("\\bib", StringComparison.Ordinal) && !text.Contains(HarvardItem, StringComparison.Ordinal))
            return null;
        var shown = Comments().Replace(text, "$1");
        List<BibliographyEntry> items = [.. Items(shown), .. AmsrefsEntries.In(shown)];
        return items.Count == 0 ? null : Bibliography.Read(file, "LaTeX bibliography", "bibitem", items);
    }

    private static IEnumerable<BibliographyEntry> Items(string text)
    {
        var starts = ItemStart().Matches(text);
        if (starts.Count == 0)
            yield break;
        var macros = LatexMacros.In(text[..starts[0].Index]);
        for (var i = 0; i < starts.Count; i++)
        {
            var name = starts[i].Groups["name"];
            var item = UpToEnd(text[(name.Index + name.Length)..(i + 1 < starts.Count ? starts[i + 1].Index : text.Length)]);
            if (Item(new LatexGroups(item), name.Value, macros) is { } entry)
                yield return entry;
        }
    }

    private static BibliographyEntry? Item(LatexGroups item, string command, LatexMacros macros)
    {
        var (label, at) = item.InBrackets(0);
        // The harvard package puts the authors and the year before the key.
        for (var before = command == HarvardItem ? 2 : 0; before > 0; before--)
            at = item.InBraces(at).After;
        var (key, afterKey) = item.InBraces(at);
        var printed = LatexText.Plain(macros.Expand(item.Text[afterKey..]));
        return key is null || printed.Length == 0 ? null : new BibliographyEntry(
            Label(label is null ? null : macros.Expand(label)) ?? key,
            new CitedWork { Raw = printed, Doi = DoiIn(item.Text[afterKey..]) },
            printed);
    }

    private static string UpToEnd(string item) =>
        item.IndexOf("\\end{thebibliography}", StringComparison.Ordinal) is >= 0 and var end ? item[..end] : item;

    // Labels of natbib repeat all authors; only short labels are as printed.
    private static string? Label(string? label) => label is null ? null
        : LatexText.Plain(label) is { Length: > 0 and <= LongestLabel } plain ? plain : null;

    private static Doi? DoiIn(string body) => FieldIds.Doi(Dois().Matches(body).Take(9)
        .Select(match => match.Groups["id"].Value.Replace("\\_", "_", StringComparison.Ordinal)));

    // A comment reaches from an unescaped per cent sign to the beginning of the next line's text.
    [GeneratedRegex(@"(^|[^\\])(?:%[^\n]*(?:\n[ \t]*)?)+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Comments();

    [GeneratedRegex($@"\\(?<name>bibitem|{HarvardItem})\s*[\[{{]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex ItemStart();

    [GeneratedRegex($@"(?:doi\.org/|\\doi\s*\{{)(?<id>{IdentifierPatterns.DoiRegistrant}/[^\s{{}}]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Dois();
}
