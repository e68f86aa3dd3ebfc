using EnrichPipeline.Articles.Lists;

namespace EnrichPipeline.Articles.Formats.Html;

/// <summary>
/// The headings of a web page: heading elements, and short blocks that read like a heading of references or of another list.
/// </summary>
internal sealed class PageHeadings
{
    private const int FarthestHeading = 50;
    private const int BelowAllLevels = 6;

    private readonly List<(int Start, int Level, bool IsReferences, bool IsOther)> _headings = [];
    private readonly SortedPositions _starts;
    private readonly SortedPositions _references;

    public PageHeadings(HtmlPageText page)
    {
        for (var index = 0; index < page.Elements.Count; index++)
        {
            var element = page.Elements[index];
            var text = page.TextOf(element);
            var isHeading = ElementLayout.IsHeading(element.Name);
            if (text.Length is 0 or > HeadingText.MaxLength
                || !isHeading && ElementLayout.LineBreaksAround(element.Name) == 0 && element.Name is not ("b" or "strong"))
                continue;
            var references = ReferenceHeadings.IsHeading(text) && (isHeading || !IsLinkToSection(page, index));
            var other = ListEndings.IsHeading(text);
            if (isHeading || references || other)
                _headings.Add((element.Start, isHeading ? element.Name[1] - '0' : BelowAllLevels, references, other));
        }

        _starts = new([.. _headings.Select(heading => heading.Start)]);
        _references = new([.. _headings.Where(heading => heading.IsReferences).Select(heading => heading.Start)]);
    }

    /// <summary>Whether a heading of references begins in a range of the text.</summary>
    public bool HasReferences(int start, int end) => _references.HasBetween(start - 1, end);

    /// <summary>Returns the position of the last heading before a position of the text, or -1.</summary>
    public int LastBefore(int position) => _starts.IndexFrom(position) is > 0 and var next ? _headings[next - 1].Start : -1;

    /// <summary>Whether the text at a position is below a heading of references, or of another list. Below a sub-heading
    /// of the references it is below both.</summary>
    public (bool IsReferences, bool IsOther) Above(int position)
    {
        var (last, level) = (_starts.IndexFrom(position) - 1, int.MaxValue);
        for (var i = last; i >= 0 && i > last - FarthestHeading && level > 1; i--)
        {
            if (_headings[i].Level >= level)
                continue;
            if (_headings[i].IsReferences || _headings[i].IsOther)
                return (_headings[i].IsReferences, _headings[i].IsOther);
            level = _headings[i].Level;
        }

        return (false, false);
    }

    // An item of a table of contents is not the heading to which it leads.
    private static bool IsLinkToSection(HtmlPageText page, int index)
    {
        for (var inner = index; inner < page.Elements[index].NextOutside; inner++)
        {
            if (page.Elements[inner] is { Name: "a" } link && page.TextOf(link).Length == page.TextOf(page.Elements[index]).Length)
                return link.Element.GetAttribute("href") is ['#', ..];
        }

        return false;
    }
}
