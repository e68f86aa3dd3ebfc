using EnrichPipeline.Articles.Reasons;

namespace EnrichPipeline.Articles.Lists;

/// <summary>A reference list as found: the lines it lies in and its entries.</summary>
internal sealed record FoundList(Passage Passage, IReadOnlyList<Entry> Entries)
{
    public ListReason Reason(int first, int count, LineNumbers lines) => new(Passage.Heading is null ? ListKind.Numbers : ListKind.Heading, first, count)
    {
        Heading = Passage.Heading?.Of(Passage.Text).ToString(),
        HeadingLine = Passage.Heading is { } heading ? lines.At(Passage.Text, heading.Start) : null,
        FirstLabel = Entries[0].Label,
        LastLabel = Entries[^1].Label,
        Likeness = ListCheck.Likeness(Passage, Entries),
    };
}
