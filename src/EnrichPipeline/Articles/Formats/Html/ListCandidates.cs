using AngleSharp.Dom;
using EnrichPipeline.Articles.Lists;

namespace EnrichPipeline.Articles.Formats.Html;

/// <summary>Collects what may be the reference lists of a web page by its structure: repeated elements that look like references.</summary>
internal static class ListCandidates
{
    private const int LongestEntry = 2500;

    /// <summary>Returns all candidates, which may overlap, with the evidence for each.</summary>
    public static List<ListCandidate> Of(HtmlPageText page, ListEvidence evidence) =>
        [.. Enumerable.Range(0, page.Elements.Count).SelectMany(index => Of(page, index, evidence))];

    private static IEnumerable<ListCandidate> Of(HtmlPageText page, int index, ListEvidence evidence)
    {
        var candidate = page.Elements[index].Name switch
        {
            "ol" or "ul" => Rows(page, index, page.Children(index).Where(child => page.Elements[child].Name == "li")),
            "dl" => Definitions(page, index),
            "tbody" => Rows(page, index, page.Children(index).Where(child => page.Elements[child].Name == "tr")),
            _ => null,
        };
        return (candidate is null ? Runs(page, index, evidence) : [candidate])
            .Where(list => list.LikeReferences > 0 || list.Items.Count > 0 && evidence.EntriesAreNamed(list))
            .Where(list => !evidence.IsOtherList(list) && !evidence.HasHeadingInside(list))
            .Select(evidence.AddTo);
    }

    private static ListCandidate Rows(HtmlPageText page, int container, IEnumerable<int> items)
    {
        var rows = items.Where(item => page.TextOf(page.Elements[item]).Length > 0).ToList();
        return new ListCandidate(container, rows, [.. rows.Select(row => LabelIn(page, row))], CountLike(page, rows));
    }

    // Returns the element that holds only the label at the beginning of an item, such as a first cell or span, or -1.
    private static int LabelIn(HtmlPageText page, int item)
    {
        for (var child = item + 1; child < page.Elements[item].NextOutside; child++)
        {
            var text = page.TextOf(page.Elements[child]);
            if (text.IsEmpty)
                continue;
            if (page.Text.AsSpan(page.Elements[item].Start, page.Elements[child].Start - page.Elements[item].Start).Trim().Length > 0)
                return -1;
            if (text.Length < page.TextOf(page.Elements[item]).Length && (EntryLabel.IsAlone(text) || IsTag(page.Elements[child].Element)))
                return child;
        }

        return -1;
    }

    // LaTeXML and Sphinx mark the elements of labels, so any text in them is a label: "Abadi et al. (2016)", "[Knuth84]".
    private static bool IsTag(IElement element) =>
        element.ClassList.Contains("ltx_tag_bibitem")
        || element.ClassList.Contains("label") && element.ParentElement?.ClassList is { } parent
            && (parent.Contains("citation") || parent.Contains("footnote"));

    private static ListCandidate Definitions(HtmlPageText page, int container)
    {
        var (items, labels, term) = (new List<int>(), new List<int>(), -1);
        foreach (var child in page.Children(container).SelectMany(child =>
            page.Elements[child].Name == "div" ? page.Children(child) : [child]))
        {
            if (page.Elements[child].Name == "dt")
                term = child;
            else if (page.Elements[child].Name == "dd" && page.TextOf(page.Elements[child]).Length > 0)
            {
                items.Add(child);
                labels.Add(term);
                term = -1;
            }
        }

        return new ListCandidate(container, items, labels, CountLike(page, items));
    }

    private static IEnumerable<ListCandidate> Runs(HtmlPageText page, int container, ListEvidence evidence)
    {
        var (run, children, end) = (new List<int>(), page.Children(container).ToList(), page.Elements[container].Start);
        for (var i = 0; i < children.Count; i++)
        {
            var element = page.Elements[children[i]];
            var next = i + 1 < children.Count ? page.Elements[children[i + 1]].Start : page.Elements[container].End;
            if (BeginsWithHeading(page, children[i]) || evidence.MayHoldList(children[i]))
            {
                if (run.Count > 0)
                    yield return Run(page, container, run, evidence);
                run = [];
            }
            else if (ElementLayout.MayBeListItem(element.Name) && page.TextOf(element).Length > 0 && !IsTag(element.Element)
                && StandsAlone(page, container, children[i], (end, next)))
            {
                run.Add(children[i]);
            }

            end = element.End;
        }

        if (run.Count > 0)
            yield return Run(page, container, run, evidence);
    }

    // An inline element among the words of a sentence is a citation in the text, and so is one that links to an entry.
    private static bool StandsAlone(HtmlPageText page, int container, int item, (int PreviousEnd, int NextStart) around)
    {
        var element = page.Elements[item];
        if (ElementLayout.LineBreaksAround(element.Name) > 0)
            return true;
        var before = page.Text.AsSpan(around.PreviousEnd, element.Start - around.PreviousEnd).TrimEnd(' ');
        var after = page.Text.AsSpan(element.End, around.NextStart - element.End).TrimStart(" .;,");
        return ElementLayout.LineBreaksAround(page.Elements[container].Name) > 0
            && (before.IsEmpty || before[^1] == '\n') && (after.IsEmpty || after[0] == '\n') && !HasCitation(page, item);
    }

    private static bool HasCitation(HtmlPageText page, int item)
    {
        for (var inner = item; inner < page.Elements[item].NextOutside; inner++)
        {
            if (page.Elements[inner].Element.GetAttribute("role") == "doc-biblioref")
                return true;
        }

        return false;
    }

    // An element that begins with a heading is a section, not an entry.
    private static bool BeginsWithHeading(HtmlPageText page, int item)
    {
        var start = page.Elements[item].Start;
        for (var index = item; index < page.Elements[item].NextOutside; index++)
        {
            if (!page.Text.AsSpan(start, page.Elements[index].Start - start).IsWhiteSpace())
                return false;
            var text = page.TextOf(page.Elements[index]);
            if (ElementLayout.IsHeading(page.Elements[index].Name) || ReferenceHeadings.IsHeading(text) || ListEndings.IsHeading(text))
                return true;
        }

        return false;
    }

    // Cuts off a note before the list and buttons after it, which have the same markup as entries.
    private static ListCandidate Run(HtmlPageText page, int container, List<int> run, ListEvidence evidence)
    {
        var first = run.FindIndex(item => MayBeEntry(page, item) || ElementNames.IsEntry(page.Elements[item].Element));
        var last = run.FindLastIndex(item => MayBeEntry(page, item) || ElementNames.IsEntry(page.Elements[item].Element));
        return Rows(page, container, first < 0 ? [] : run[first..(last + 1)]);
    }

    private static bool MayBeEntry(HtmlPageText page, int item) =>
        page.TextOf(page.Elements[item]) is var text && (ListCheck.IsLike(text)
            || text.Length < LongestEntry && (StartReader.IsSureName(StartReader.Of(text))
                || LabelReader.Read(page.Text, page.Elements[item].Start, page.Elements[item].End).IsNumber));

    private static int CountLike(HtmlPageText page, List<int> items) =>
        items.Count(item => ListCheck.IsLike(page.TextOf(page.Elements[item])));
}
