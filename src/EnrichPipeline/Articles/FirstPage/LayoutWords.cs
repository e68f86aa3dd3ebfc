using System.Collections.Frozen;
using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.FirstPage;

/// <summary>Recognises headings, labels and page furniture, which belong to the layout and not to the text of the article.</summary>
internal static class LayoutWords
{
    private static readonly FrozenSet<string> _abstracts = WordLists.SetOf("abstractHeadings");

    private static readonly FrozenSet<string> _labels = WordLists.SetOf("pageLabels");

    private static readonly string[] _furniture = WordLists.Of("pageFurniture");

    public static bool IsAbstractHeading(ReadOnlySpan<char> line) => Contains(_abstracts, line);

    public static bool IsLabel(ReadOnlySpan<char> line) => Contains(_labels, line) || Contains(_abstracts, line);

    private static bool Contains(FrozenSet<string> words, ReadOnlySpan<char> line) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(HeadingText.Of(line, stackalloc char[HeadingText.MaxLength]));

    public static bool IsFurniture(ReadOnlySpan<char> line)
    {
        foreach (var opener in _furniture)
        {
            if (line.StartsWith(opener, StringComparison.OrdinalIgnoreCase)
                && (line.Length <= opener.Length || !char.IsLetter(opener[^1]) || !char.IsLetter(line[opener.Length]))
                && line.Length < 200)
                return !IsLongSentence(line, opener);
        }

        return false;
    }

    // "Search for dark matter in…" is a title, not a search box.
    private static bool IsLongSentence(ReadOnlySpan<char> line, string opener) =>
        opener is "search" or "home" or "share" or "metrics" or "citations" or "published" or "received" or "accepted" or "menu"
        && line.Length > 40
        && !line.ContainsAnyInRange('0', '9');
}
