using System.Text.RegularExpressions;
using AngleSharp.Dom;
using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Articles.Reasons;
using EnrichPipeline.Characters;

namespace EnrichPipeline.Articles.Formats.Html;

/// <summary>The evidence that a list holds the references: its heading, its ARIA role, its class and id names.</summary>
internal sealed partial class ListEvidence
{
    private const int Nearby = 4;
    private readonly HtmlPageText _page;
    private readonly List<int> _preformatted;
    private readonly List<int> _referenceHeadings;
    private readonly List<(int Start, int Level, bool IsReferences, bool IsOther)> _headings = [];

    public ListEvidence(HtmlPageText page)
    {
        _page = page;
        _preformatted = [.. Enumerable.Range(0, page.Elements.Count).Where(index => page.Elements[index].Name == "pre")];
        for (var index = 0; index < page.Elements.Count; index++)
        {
            var element = page.Elements[index];
            var text = page.TextOf(element);
            var heading = ElementLayout.IsHeading(element.Name);
            if (text.Length is 0 or > HeadingText.MaxLength
                || !heading && ElementLayout.LineBreaksAround(element.Name) == 0 && element.Name is not ("b" or "strong"))
                continue;
            var references = ReferenceHeadings.IsHeading(text) && (heading || !IsLinkToSection(index, text.Length));
            var other = ListEndings.IsHeading(text);
            if (heading || references || other)
                _headings.Add((element.Start, heading ? element.Name[1] - '0' : 6, references, other));
        }

        _referenceHeadings = [.. _headings.Where(heading => heading.IsReferences).Select(heading => heading.Start)];
    }

    /// <summary>Whether one of the sorted positions is greater than the first and less than the second.</summary>
    public static bool IsAnyBetween(List<int> sorted, int after, int before)
    {
        var next = sorted.BinarySearch(after + 1);
        next = next < 0 ? ~next : next;
        return next < sorted.Count && sorted[next] < before;
    }

    public ListSigns Of(ListCandidate list) =>
        (Under(list).IsReferences ? ListSigns.UnderHeading : 0)
        | (Nearest(list).Any(IsNamed) ? ListSigns.Named : 0)
        | (EntriesAreNamed(list) ? ListSigns.EntriesNamed : 0);

    /// <summary>Whether the list stands under a heading such as "Cited by" or in a box of recommendations.</summary>
    public bool IsOtherList(ListCandidate list) =>
        Under(list) is { IsReferences: false, IsOther: true } || Nearest(list).Any(element => RelatedNames().IsMatch(NamesOf(element)));

    /// <summary>Whether the list spans a heading of references, so that its items are sections.</summary>
    public bool HasHeadingInside(ListCandidate list)
    {
        var (first, last) = (_page.Elements[list.Items[0]].Start, _page.Elements[list.Items[^1]].End);
        return IsAnyBetween(_referenceHeadings, first - 1, last);
    }

    /// <summary>Returns the position of the last heading before the list, or -1.</summary>
    public int HeadingBefore(ListCandidate list) => LastBefore(list) is >= 0 and var last ? _headings[last].Start : -1;

    /// <summary>Whether the items are the numbered citations of a manual in Sphinx, which calls them footnotes.</summary>
    public bool AreSphinxNotes(ListCandidate list) =>
        list.Signs.HasFlag(ListSigns.UnderHeading) && IsSphinxNote(list.Container) || list.Items.All(IsSphinxNote);

    /// <summary>Whether the items are footnotes: the nearest name around them says so, or their own names do.</summary>
    public bool IsNotes(ListCandidate list)
    {
        if (AreSphinxNotes(list))
            return false;
        var named = Nearest(list).FirstOrDefault(element => IsNote(element) || ListNames().IsMatch(NamesOf(element)));
        return named is null ? list.Items.All(item => IsNote(_page.Elements[item].Element)) : IsNote(named);
    }

    /// <summary>Whether most items are called references by their role, class or id.</summary>
    public bool EntriesAreNamed(ListCandidate list) =>
        list.Items.Count(IsNamedEntry) * 2 > list.Items.Count
        || _page.Elements[list.Container] is { Name: "dl" } container && EntryNames().IsMatch(NamesOf(container.Element));

    /// <summary>Whether an element is called a reference by its role, class or id.</summary>
    public bool IsNamedEntry(int item) =>
        _page.Elements[item].Element is var element && (Visibility.IsBibliography(element) || EntryNames().IsMatch(NamesOf(element)));

    /// <summary>Whether an element may hold several entries, by its name or because a part of it keeps its line breaks.</summary>
    public bool MayHoldList(int item) =>
        IsAnyBetween(_preformatted, item - 1, _page.Elements[item].NextOutside)
        || WholeListNames().IsMatch(NamesOf(_page.Elements[item].Element));

    private bool IsSphinxNote(int index) =>
        NamesOf(_page.Elements[index].Element).Contains(" footnote brackets ", StringComparison.Ordinal);

    private static bool IsNote(IElement element) => NoteNames().IsMatch(NamesOf(element));

    // An item of a table of contents is not the heading to which it leads.
    private bool IsLinkToSection(int index, int length)
    {
        for (var inner = index; inner < _page.Elements[index].NextOutside; inner++)
        {
            if (_page.Elements[inner] is { Name: "a" } link && _page.TextOf(link).Length == length)
                return link.Element.GetAttribute("href") is ['#', ..];
        }

        return false;
    }

    // Entries below a sub-heading of the references are references, too.
    private (bool IsReferences, bool IsOther) Under(ListCandidate list)
    {
        var (last, level) = (LastBefore(list), int.MaxValue);
        for (var i = last; i >= 0 && i > last - 50 && level > 1; i--)
        {
            if (_headings[i].Level >= level)
                continue;
            if (_headings[i].IsReferences || _headings[i].IsOther)
                return (_headings[i].IsReferences, _headings[i].IsOther);
            level = _headings[i].Level;
        }

        return (false, false);
    }

    private int LastBefore(ListCandidate list)
    {
        var start = _page.Elements[list.Items[0]].Start;
        var (low, high) = (0, _headings.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _headings[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    private IEnumerable<IElement> Nearest(ListCandidate list)
    {
        for (var (index, steps) = (list.Container, 0); index >= 0 && steps < Nearby; index = _page.Elements[index].Parent, steps++)
            yield return _page.Elements[index].Element;
    }

    private static bool IsNamed(IElement element) =>
        element.LocalName is not ("body" or "main" or "article")
        && (Visibility.IsBibliography(element) || ListNames().IsMatch(NamesOf(element)));

    private static string NamesOf(IElement element) =>
        element.Attributes.Length == 0 || element.Id is { Length: > 200 } || element.ClassName is { Length: > 500 }
            ? "" : $" {element.ClassName} {element.Id} ";

    [GeneratedRegex(
        @" references?[ ]|[ _-](?:ref-?list|references|references?-?(?:list|section|items?)"
        + @"|reflist|bibliograph(?:y|ie|ic-list)|biblio(?:-list)?"
        + @"|citations?(?:-list)?|cit-list|citedrefs|literature|c-article-references|refs?)[ _-]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex ListNames();

    [GeneratedRegex(
        @" (?:(?:ref|cit|cite[_-]?note|cr|bib|bb|b|r|rf|en|fn|reference|citation)[\w.-]*\d|(?:[\w-]*[_-])?(?:reference|citation"
        + @"|bib-?entry|biblio-?entry|ref|cit)(?:[_-](?:item|entry|content|text|body))? )",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex EntryNames();

    [GeneratedRegex(
        " (?:references|refs|ref-?list|reflist|bibliography|citation-list|footnotes|footnote-list|endnotes) ",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex WholeListNames();

    [GeneratedRegex(
        @" (?:(?:fn|en)[:_.-]?\d[\w:.-]*|(?:foot|end)notes?[\w:.-]*) ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        PatternTimeout.Milliseconds)]
    private static partial Regex NoteNames();

    [GeneratedRegex(
        @"[ _-](?:related|recommend(?:ed|ations?)?|cited-?by|citing|similar|sidebar|metrics|comments?|toc|navigation|breadcrumbs?|news)[ "
        + @"_-]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex RelatedNames();
}
