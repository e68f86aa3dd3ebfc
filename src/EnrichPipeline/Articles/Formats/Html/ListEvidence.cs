using AngleSharp.Dom;
using EnrichPipeline.Articles.Reasons;

namespace EnrichPipeline.Articles.Formats.Html;

/// <summary>The evidence that a list holds the references: its heading, its ARIA role, its class and id names.</summary>
internal sealed class ListEvidence(HtmlPageText page)
{
    private const int Nearby = 4;
    private readonly PageHeadings _headings = new(page);
    private readonly SortedPositions _preformatted =
        new([.. Enumerable.Range(0, page.Elements.Count).Where(index => page.Elements[index].Name == "pre")]);

    /// <summary>Returns the list with the evidence for it.</summary>
    public ListCandidate AddTo(ListCandidate list)
    {
        var isUnderHeading = _headings.Above(StartOf(list)).IsReferences;
        // Sphinx calls numbered citations footnotes.
        var isSphinxList = isUnderHeading && (ElementNames.IsSphinxNote(Element(list.Container))
            || list.Items.All(item => ElementNames.IsSphinxNote(Element(item))));
        return list with
        {
            Signs = (isUnderHeading ? ListSigns.UnderHeading : 0)
                | (isSphinxList || Nearest(list).Any(IsNamed) ? ListSigns.Named : 0)
                | (EntriesAreNamed(list) ? ListSigns.EntriesNamed : 0),
            IsNotes = !isSphinxList && AreNotes(list),
        };
    }

    /// <summary>Whether the list is under a heading such as "Cited by" or in a box of recommendations.</summary>
    public bool IsOtherList(ListCandidate list) =>
        _headings.Above(StartOf(list)) is { IsReferences: false, IsOther: true } || Nearest(list).Any(ElementNames.IsRelated);

    /// <summary>Whether the list spans a heading of references, so that its items are sections.</summary>
    public bool HasHeadingInside(ListCandidate list) => _headings.HasReferences(StartOf(list), page.Elements[list.Items[^1]].End);

    /// <summary>Returns the position of the last heading before the list, or -1.</summary>
    public int HeadingBefore(ListCandidate list) => _headings.LastBefore(StartOf(list));

    /// <summary>Whether most items, or the definition list that holds them, are called references.</summary>
    public bool EntriesAreNamed(ListCandidate list) =>
        list.Items.Count(item => ElementNames.IsEntry(Element(item))) * 2 > list.Items.Count
        || Element(list.Container) is { LocalName: "dl" } definitions && ElementNames.IsEntry(definitions);

    /// <summary>Whether an element may hold several entries, by its name or because a part of it keeps its line breaks.</summary>
    public bool MayHoldList(int index) =>
        _preformatted.HasBetween(index - 1, page.Elements[index].NextOutside) || ElementNames.IsWholeList(Element(index));

    // The nearest name around the items decides, or else their own names.
    private bool AreNotes(ListCandidate list) =>
        Nearest(list).FirstOrDefault(element => ElementNames.IsNote(element) || ElementNames.IsReferences(element)) is { } named
            ? ElementNames.IsNote(named)
            : list.Items.All(item => ElementNames.IsNote(Element(item)));

    private int StartOf(ListCandidate list) => page.Elements[list.Items[0]].Start;

    private IElement Element(int index) => page.Elements[index].Element;

    private IEnumerable<IElement> Nearest(ListCandidate list)
    {
        for (var (index, steps) = (list.Container, 0); index >= 0 && steps < Nearby; index = page.Elements[index].Parent, steps++)
            yield return Element(index);
    }

    private static bool IsNamed(IElement element) =>
        element.LocalName is not ("body" or "main" or "article")
        && (ElementNames.IsBibliography(element) || ElementNames.IsReferences(element));
}
