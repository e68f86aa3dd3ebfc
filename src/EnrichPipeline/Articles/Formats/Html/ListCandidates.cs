using AngleSharp.Dom;
using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Articles.Reasons;

namespace EnrichPipeline.Articles.Formats.Html;

/// <summary>Finds the reference lists of a web page by its structure: repeated elements that look like references, preferably under a
/// heading or name that says so.</summary>
internal static class ListCandidates
{
    private const double LikeEnoughEvident = 0.5;
    private const double LikeEnoughAlone = 0.8;
    private const int FewestAlone = 3;
    private const int LongestEntry = 2500;

    /// <summary>Returns the lists in document order; they do not overlap.</summary>
    public static IReadOnlyList<ListCandidate> Best(HtmlPageText page)
    {
        var evidence = new ListEvidence(page);
        var all = Enumerable.Range(0, page.Elements.Count).SelectMany(index => Of(page, index, evidence)).ToList();
        var evident = Apart(page, all.Where(list => list.IsEvident && list.Likeness >= LikeEnoughEvident));
        return evident.Count > 0 ? evident : Apart(page, all.Where(list => IsConvincingAlone(page, list)));
    }

    private static IEnumerable<ListCandidate> Of(HtmlPageText page, int index, ListEvidence evidence)
    {
        var candidate = page.Elements[index].Name switch
        {
            "ol" or "ul" => Rows(page, index, page.Children(index).Where(child => page.Elements[child].Name == "li")),
            "dl" => Definitions(page, index),
            "tbody" => Rows(page, index, page.Children(index).Where(child => page.Elements[child].Name == "tr")),
            _ => null,
        };
        return (candidate is null ? Runs(page, index) : [candidate])
            .Where(list => list.Like > 0 && !evidence.IsElsewhere(list))
            .Select(list => list with { Signs = evidence.Of(list) });
    }

    private static ListCandidate Rows(HtmlPageText page, int container, IEnumerable<int> items)
    {
        var rows = items.Where(item => page.TextOf(page.Elements[item]).Length > 0).ToList();
        return new ListCandidate(container, rows, [.. rows.Select(row => LabelIn(page, row))], CountLike(page, rows), ListSigns.None);
    }

    // Returns the element that holds only the label at the beginning of an item, such as a first cell or span, or -1.
    private static int LabelIn(HtmlPageText page, int item)
    {
        for (var child = item + 1; child < page.Elements[item].After; child++)
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

    // LaTeXML marks the elements of labels, so any text in them is a label: "Abadi et al. (2016)".
    private static bool IsTag(IElement element) => element.ClassList.Contains("ltx_tag_bibitem");

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

        return new ListCandidate(container, items, labels, CountLike(page, items), ListSigns.None);
    }

    private static IEnumerable<ListCandidate> Runs(HtmlPageText page, int container)
    {
        var run = new List<int>();
        foreach (var child in page.Children(container))
        {
            var element = page.Elements[child];
            if (BeginsWithHeading(page, child))
            {
                if (run.Count > 0)
                    yield return Run(page, container, run);
                run = [];
            }
            else if (Blocks.IsRepeated(element.Name) && page.TextOf(element).Length > 0)
            {
                run.Add(child);
            }
        }

        if (run.Count > 0)
            yield return Run(page, container, run);
    }

    // An element that begins with a heading is a section, not an entry.
    private static bool BeginsWithHeading(HtmlPageText page, int item)
    {
        for (var index = item; index < page.Elements[item].After && page.Elements[index].Start == page.Elements[item].Start; index++)
        {
            var text = page.TextOf(page.Elements[index]);
            if (Blocks.IsHeading(page.Elements[index].Name) || ReferenceHeadings.IsHeading(text) || ListEndings.IsHeading(text))
                return true;
        }

        return false;
    }

    // Cuts off a note before the list and buttons after it, which have the same markup as entries.
    private static ListCandidate Run(HtmlPageText page, int container, List<int> run)
    {
        var first = run.FindIndex(item => MayBeEntry(page, item));
        var last = run.FindLastIndex(item => MayBeEntry(page, item));
        return Rows(page, container, first < 0 ? [] : run[first..(last + 1)]);
    }

    private static bool MayBeEntry(HtmlPageText page, int item) =>
        page.TextOf(page.Elements[item]) is var text && (ListCheck.IsLike(text)
            || text.Length < LongestEntry && (StartReader.IsSureName(StartReader.Of(text))
                || LabelReader.Read(page.Text, page.Elements[item].Start, page.Elements[item].End).IsNumber));

    private static int CountLike(HtmlPageText page, List<int> items) =>
        items.Count(item => ListCheck.IsLike(page.TextOf(page.Elements[item])));

    private static bool IsConvincingAlone(HtmlPageText page, ListCandidate list) =>
        list.Items.Count >= FewestAlone && list.Likeness >= LikeEnoughAlone
        && list.Items.Count(item => StartReader.IsName(StartReader
            .Of(page.Text.AsSpan(EntryLabel.TextStart(page, list, item))))) * 2 >= list.Items.Count;

    private static List<ListCandidate> Apart(HtmlPageText page, IEnumerable<ListCandidate> lists)
    {
        var taken = new List<ListCandidate>();
        var covered = new bool[page.Text.Length + 1];
        foreach (var list in lists.OrderByDescending(list => list.Like).ThenByDescending(list => list.Items.Count)
            .ThenByDescending(list => !Blocks.IsRepeated(page.Elements[list.Container].Name)))
        {
            var (start, end) = (page.Elements[list.Items[0]].Start, page.Elements[list.Items[^1]].End);
            if (covered.AsSpan(start, end - start).Contains(true))
                continue;
            covered.AsSpan(start, end - start).Fill(true);
            taken.Add(list);
        }

        return [.. taken.OrderBy(list => page.Elements[list.Items[0]].Start)];
    }
}
