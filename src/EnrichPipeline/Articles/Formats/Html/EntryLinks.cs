using System.Buffers;
using System.Collections.Frozen;
using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Model;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Formats.Html;

/// <summary>Separates the text of an entry from the links that a web page
/// has after it, and reads the identifiers in their addresses.</summary>
internal sealed class EntryLinks
{
    private const int LongestWords = 60;

    private static readonly SearchValues<char> _betweenLinks = SearchValues.Create(" \u00A0\r\n\t])|,;·•.");

    private static readonly FrozenSet<string> _words = new[]
    {
        "doi", "pmc", "pubmed", "medline", "crossref", "view", "link", "links", "open url", "openurl", "open in a new tab",
        "opens in new window", "go to reference", "google", "semantic scholar", "dimensions", "export citation", "download citation",
        "cite", "save", "find this article online", "find it", "sfx", "isi", "wos", "scopus", "full text", "abstract", "pdf", "html",
        "article", "view article", "view in article", "publisher", "publisher full text", "pubmed abstract", "free full text",
        "order article via infotrieve", "search ads", "inspire", "mathscinet", "zbmath", "library search", "back to text",
        "return to text", "first citation in article", "↵", "↑", "^",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly List<LinkTarget> _targets = [];
    private readonly List<LinkHint> _hints = [];

    /// <summary>The end of the entry's text without the links after it.</summary>
    public int End { get; private set; }

    public IReadOnlyList<LinkHint> Hints => _hints;

    public static EntryLinks Of(HtmlPageText page, EntrySpan entry)
    {
        var links = new EntryLinks { End = entry.End };
        for (var index = entry.NextElement - 1; index >= entry.FirstElement; index--)
        {
            var element = page.Elements[index];
            if (element.Name != "a")
                continue;
            if (element.Element.GetAttribute("href") is { Length: > 0 and < 2000 } target)
                links._targets.Add(LinkTarget.Of(target));
            if (element.Start >= entry.Start)
                links.CutOff(page, element, entry.Start);
        }

        links._hints.Reverse();
        return links;
    }

    /// <summary>Returns the ids to which the links lead, or null if none is sure: one that is the only linked id of its kind, does not
    /// contradict a printed one, and is not the DOI of the web page's own article.</summary>
    public TaggedIds? Ids(Doi? own, string printed)
    {
        var text = IdentifierExtractor.Extract(printed);
        var doi = Only(_targets.Select(target => target.Doi), text.Doi);
        return TaggedIds.OfAny(
            doi == own ? null : doi,
            Only(_targets.Select(target => target.Pmid), text.Pmid),
            Only(_targets.Select(target => target.Pmcid), text.Pmcid));
    }

    private static T? Only<T>(IEnumerable<T?> linked, T? printed) where T : struct, IEquatable<T> =>
        linked.OfType<T>().Distinct().ToList() is [var only] && (printed is null || printed.Value.Equals(only)) ? only : null;

    private void CutOff(HtmlPageText page, PageElement link, int entryStart)
    {
        var words = page.TextOf(link);
        if (link.End > End || words.Length > LongestWords || page.Text.AsSpan(link.End, End - link.End).ContainsAnyExcept(_betweenLinks))
            return;
        var (textEnd, hints) = LinkHints.Take(words);
        if (words.Length > 0 && textEnd > 0 && !_words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words.Trim("[]() :→»")))
            return;
        _hints.AddRange(hints.Reverse().Where(hint => !_hints.Contains(hint)));
        End = entryStart + page.Text.AsSpan(entryStart, link.Start - entryStart).TrimEnd(" \u00A0\r\n\t[(|·•").Length;
    }
}
