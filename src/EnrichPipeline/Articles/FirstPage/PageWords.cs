using System.Collections.Frozen;
using EnrichPipeline.Articles.Lists;

namespace EnrichPipeline.Articles.FirstPage;

/// <summary>The words of pages that belong to the page and not to its article.</summary>
internal static class PageWords
{
    private static readonly FrozenSet<string> Abstracts = new[]
    {
        "abstract",
        "summary",
        "zusammenfassung",
        "résumé",
        "resumen",
        "resumo",
        "riassunto",
        "abstrakt",
        "аннотация",
        "摘要",
        "抄録",
        "요약",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Labels = new[]
    {
        "article", "original article", "original paper", "original research", "original investigation", "research", "research article", "research paper", "review", "review article", "review paper", "brief report", "short communication", "case report", "letter", "editorial", "commentary", "perspective", "open access", "free access", "full text", "highlights", "graphical abstract", "authors", "introduction", "keywords", "article info", "contents",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Furniture =
    [
        "unable to display preview", "download preview", "cite as", "cite this", "download pdf", "view pdf", "skip to main", "search", "log in", "sign in", "menu", "home", "advertisement", "open access", "this is a preview", "buy article", "access this article", "metrics", "accesses", "citations", "first online", "doi:", "https://", "http://", "received", "published", "accepted", "pmid", "pmcid", "issn", "©", "copyright", "downloads", "share", "vol. ", "volume ",
    ];

    public static bool IsAbstractHeading(ReadOnlySpan<char> line) => Contains(Abstracts, line);

    public static bool IsLabel(ReadOnlySpan<char> line) => Contains(Labels, line) || Contains(Abstracts, line);

    private static bool Contains(FrozenSet<string> words, ReadOnlySpan<char> line) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(HeadingText.Of(line, stackalloc char[HeadingText.MaxLength]));

    public static bool IsFurniture(ReadOnlySpan<char> line)
    {
        foreach (var opener in Furniture)
        {
            if (
                line.StartsWith(opener, StringComparison.OrdinalIgnoreCase)
                && (line.Length <= opener.Length || !char.IsLetter(opener[^1]) || !char.IsLetter(line[opener.Length]))
                && line.Length < 200
            )
                return !IsLongSentence(line, opener);
        }

        return false;
    }

    // "Search for dark matter in…" is a title.
    private static bool IsLongSentence(ReadOnlySpan<char> line, string opener) =>
        opener is "search" or "home" or "share" or "metrics" or "citations" or "published" or "received" or "accepted" or "menu"
        && line.Length > 40
        && !line.ContainsAnyInRange('0', '9');
}
