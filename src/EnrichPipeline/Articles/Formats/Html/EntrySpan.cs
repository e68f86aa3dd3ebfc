using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Articles.Reasons;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Formats.Html;

/// <summary>One reference of a structured list: its label, the range of its text and the range of the elements inside it.</summary>
internal readonly record struct EntrySpan(
    string? Label, int Start, int End, int FirstElement, int NextElement, Boundary Boundary, string? Part = null)
{
    private const double LikeEnough = 0.6;

    public static IEnumerable<EntrySpan> Of(HtmlPageText page, ListCandidate list)
    {
        var labels = EntryLabel.Of(page, list);
        for (var i = 0; i < list.Items.Count; i++)
        {
            var (item, element) = (list.Items[i], page.Elements[list.Items[i]]);
            var whole = new EntrySpan(labels[i].Label, labels[i].Start, element.End, item
                + 1, element.NextOutside, new Boundary(BoundaryKind.Item) { Tag = element.Name });
            foreach (var entry in Works(page, whole))
                yield return entry;
        }
    }

    /// <summary>Returns the part of the entry between two positions, with the elements that begin there.</summary>
    public EntrySpan Between(HtmlPageText page, int start, int end)
    {
        var (first, next) = (FirstElement, FirstElement);
        for (var index = FirstElement; index < NextElement && page.Elements[index].Start < end; index++)
        {
            next = index + 1;
            if (page.Elements[index].Start < start)
                first = next;
        }

        return this with { Start = start, End = end, FirstElement = first, NextElement = next };
    }

    // An entry may hold several works in an inner list: a), b), c).
    private static IEnumerable<EntrySpan> Works(HtmlPageText page, EntrySpan entry)
    {
        for (var index = entry.FirstElement; index < entry.NextElement; index++)
        {
            if (page.Elements[index].Name is not ("ol" or "ul"))
                continue;
            var works = page.Children(index).Where(child => page.Elements[child].Name == "li").ToList();
            if (works.Count < 2 || works.Count(work => ListCheck.IsLike(page.TextOf(page.Elements[work]))) < works.Count * LikeEnough)
                continue;
            var head = entry with { End = page.Elements[index].Start, NextElement = index };
            var heads = ListCheck.IsLike(page.Text.AsSpan(head.Start, Math.Max(0, head.End - head.Start)).Trim()) ? [head]
                : Array.Empty<EntrySpan>();
            return heads.Concat(works.Select(work => Of(page, entry, work))).Select((span, i) => span with { Part = WorkSplitter.Part(i) });
        }

        return [entry];
    }

    private static EntrySpan Of(HtmlPageText page, EntrySpan entry, int work)
    {
        var element = page.Elements[work];
        return new EntrySpan(entry.Label, element.Start, element.End, work
            + 1, element.NextOutside, new Boundary(BoundaryKind.Work) { Tag = element.Name });
    }
}
