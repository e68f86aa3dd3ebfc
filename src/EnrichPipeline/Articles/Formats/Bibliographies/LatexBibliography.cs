using System.Text;
using System.Text.RegularExpressions;
using EnrichPipeline.Model;

namespace EnrichPipeline.Articles.Formats.Bibliographies;

/// <summary>Reads the references of LaTeX: <c>\bibitem</c> of a .tex or .bbl file, and the .bbl files of biblatex.</summary>
internal sealed partial class LatexBibliography : IArticleFormat
{
    private const int LongestLabel = 12;

    public ArticleReadResult? Read(DroppedFile file)
    {
        if (file.Text is not { } text || !text.Contains('\\', StringComparison.Ordinal))
            return null;
        if (text.Contains("\\endentry", StringComparison.Ordinal) && BiblatexFile.Entries(text) is { Count: > 0 } entries)
            return Bibliography.Read(file, "LaTeX bibliography", "entry", entries);
        if (!text.Contains("\\bibitem", StringComparison.Ordinal))
            return null;
        var items = Items(WithoutComments(text)).ToList();
        return items.Count == 0 ? null : Bibliography.Read(file, "LaTeX bibliography", "bibitem", items);
    }

    // From an unescaped per cent sign to the end of the line.
    private static string WithoutComments(string text) => Comment().Replace(text, "$1");

    private static IEnumerable<BibliographyEntry> Items(string text)
    {
        for (var at = Next(text, 0); at >= 0;)
        {
            var start = at + "\\bibitem".Length;
            var (label, afterLabel) = LatexGroup.Read(text, start, '[', ']');
            var (key, afterKey) = LatexGroup.Read(text, afterLabel, '{', '}');
            var next = Next(text, afterKey);
            var end = text.IndexOf("\\end{thebibliography}", afterKey, StringComparison.Ordinal) is >= 0 and var closed
                && (next < 0 || closed < next) ? closed : next < 0 ? text.Length : next;
            var body = text[afterKey..end];
            var printed = LatexText.Plain(LatexGroup.Shown(body));
            if (key is not null && printed.Length > 0)
                yield return new BibliographyEntry(Label(label) ?? key, new CitedWork { Raw = printed, Doi = DoiIn(body) }, printed);
            at = next;
        }
    }

    private static int Next(string text, int from)
    {
        for (var at = text.IndexOf("\\bibitem", from, StringComparison.Ordinal); at >= 0; at = text
            .IndexOf("\\bibitem", at + 1, StringComparison.Ordinal))
        {
            var after = at + "\\bibitem".Length;
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

    [GeneratedRegex(@"(?:doi\.org/|\\doi\s*\{)(?<id>10\.\d{4,9}/[^\s{}]+)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dois();
}

/// <summary>Groups of LaTeX in braces or brackets.</summary>
internal static class LatexGroup
{
    private const int Longest = 100_000;

    // Commands of two arguments of which the second is shown, and those of one that is not.
    private static readonly HashSet<string> Second = ["href", "bibinfo", "bibfield", "Eprint", "eprint", "textcolor"];
    private static readonly HashSet<string> Hidden = ["BibitemShut", "label", "vspace", "hspace", "SortNoop", "noopsort", "bibnamedelima",
        "providecommand", "penalty", "phantom", "href@noop"];

    /// <summary>The group that begins behind blanks, and the place behind it; null and the same place where none does.</summary>
    public static (string? Inner, int After) Read(string text, int at, char open, char close)
    {
        var start = at;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
            start++;
        if (start >= text.Length || text[start] != open)
            return (null, at);
        var depth = 0;
        for (var i = start; i < Math.Min(text.Length, start + Longest); i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == open || text[i] == '{')
                depth++;
            else if ((text[i] == close || text[i] == '}') && --depth == 0)
                return (text[(start + 1)..i], i + 1);
        }

        return (null, at);
    }

    /// <summary>The text without the arguments that are not shown: the addresses of links, the names of fields.</summary>
    public static string Shown(string latex)
    {
        var text = new StringBuilder(latex.Length);
        for (var i = 0; i < latex.Length; i++)
        {
            var end = i + 1;
            while (latex[i] == '\\' && end < latex.Length && (char.IsAsciiLetter(latex[end]) || latex[end] == '@'))
                end++;
            var name = latex[(latex[i] == '\\' ? i + 1 : i)..end];
            if (latex[i] == '\\' && (Second.Contains(name) || Hidden.Contains(name)) && Read(latex, end, '{', '}') is (not null, var after))
                i = after - 1;
            else if (name is "doi" && latex[i] == '\\')
                (i, _) = (end - 1, text.Append("doi:"));
            else if (name is "newblock" or "par" && latex[i] == '\\')
                (i, _) = (end - 1, text.Append(' '));
            else
                (i, _) = (end - 1, text.Append(latex, i, end - i));
        }

        return text.ToString();
    }
}
