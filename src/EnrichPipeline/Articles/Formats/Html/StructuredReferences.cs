using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Articles.Reasons;
using EnrichPipeline.Model;

namespace EnrichPipeline.Articles.Formats.Html;

/// <summary>Reads the entries of the lists found in a web page: label,
/// printed text without links, and the identifiers in the links.</summary>
internal static class StructuredReferences
{
    /// <summary>An id in more entries than this belongs to the web page, not to the entries.</summary>
    private const int MaxSharing = 2;

    private const int LongestCitation = 60;

    public static (IReadOnlyList<Reference> References, IReadOnlyList<ListReason> Reasons) Of(HtmlPageText page,
        IReadOnlyList<ListCandidate> lists, Doi? own)
    {
        var printed = new EntryText(new Passage(page.Text, TextLines.Of(page.Text).ToArray()));
        var (references, reasons, seen) = (new List<Reference>(), new List<ListReason>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var list in lists)
        {
            var entries = EntrySpan.Of(page, list).SelectMany(entry => Read(page, printed, entry, own)).ToList();
            if (references.Count > 0 && entries.Count(entry => seen.Contains(entry.Printed)) * 5 >= entries.Count * 4)
                continue;
            seen.UnionWith(entries.Select(entry => entry.Printed));
            reasons.Add(Reason(page, list, references.Count + 1, entries.Count));
            references.AddRange(entries);
        }

        var shared = Shared(references);
        return ([.. references.Select((reference, i) => reference with { Ordinal = i + 1, TaggedIds = Own(reference.TaggedIds, shared) })],
            reasons);
    }

    private static ListReason Reason(HtmlPageText page, ListCandidate list, int first, int count) =>
        new(ListKind.Structure, first, count) { Tag = page.Elements[list.Container].Name, Likeness = list.Likeness, Signs = list.Signs };

    private static IEnumerable<Reference> Read(HtmlPageText page, EntryText printed, EntrySpan entry, Doi? own)
    {
        var links = EntryLinks.Of(page, entry);
        var text = new Entry(entry.Label, entry.Start, links.End, entry.Boundary);
        // An entry that is itself one of several works is not split again.
        if (entry.Part is not null)
            return printed.Of(text, 1) is { } part ? [WithLinks(part with { Part = entry.Part }, links, own)] : [];
        var works = printed.Works(text, 1).ToList();
        return works is [var only]
            ? IsCitation(only.Printed) ? [] : [WithLinks(only, links, own)]
            : works.Select((work, i) => WithLinks(work, LinksOf(page, entry, works, i), own));
    }

    // The links of a work stand in its text or directly behind it.
    private static EntryLinks LinksOf(HtmlPageText page, EntrySpan entry, List<Reference> works, int work) => EntryLinks.Of(
        page, entry.Between(page, works[work].Offset, work + 1 < works.Count ? works[work + 1].Offset : entry.End));

    private static Reference WithLinks(Reference reference, EntryLinks links, Doi? own) => reference with
    {
        Hints = [.. reference.Hints.Concat(links.Hints).Distinct()],
        TaggedIds = links.Ids(own, reference.Printed),
    };

    // "[Knuth84]", "(Svanberg 2002)": not an entry, but the citation of one.
    private static bool IsCitation(string printed) =>
        printed is ['[', .., ']'] && !printed.Contains(' ', StringComparison.Ordinal)
        || printed is ['(', .., ')'] && printed.Length <= LongestCitation;

    private static HashSet<string> Shared(List<Reference> references) =>
        [.. references.SelectMany(reference => (string?[])[reference.TaggedIds?.Doi?.Value, reference.TaggedIds?.Pmid?.Value,
            reference.TaggedIds?.Pmcid?.Value])
            .OfType<string>().GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > MaxSharing)
                .Select(group => group.Key)];

    private static TaggedIds? Own(TaggedIds? ids, HashSet<string> shared) => ids is null ? null : TaggedIds.OfAny(
        ids.Doi is { } doi && !shared.Contains(doi.Value) ? doi : null,
        ids.Pmid is { } pmid && !shared.Contains(pmid.Value) ? pmid : null,
        ids.Pmcid is { } pmcid && !shared.Contains(pmcid.Value) ? pmcid : null);
}
