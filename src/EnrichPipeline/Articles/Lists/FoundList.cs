using EnrichPipeline.Articles.Reasons;

namespace EnrichPipeline.Articles.Lists;

/// <summary>A reference list that was found: its lines and its entries.</summary>
internal sealed record FoundList(Passage Passage, IReadOnlyList<Entry> Entries)
{
    /// <summary>Whether the entries are notes, which may cite several works or none.</summary>
    public bool AreNotes { get; init; }

    public ListReason Reason(int first, int count, LineNumbers lines)
    {
        var labelled = Entries.Where(entry => entry.Label is not null).Select(entry => entry.Label).ToList();
        return new ListReason(Passage.Heading is not null ? ListKind.Heading : labelled.Count > 0 ? ListKind.Numbers
            : ListKind.Entries, first, count)
        {
            Heading = Passage.Heading?.Of(Passage.Text).ToString(),
            HeadingLine = Passage.Heading is { } heading ? lines.At(Passage.Text, heading.Start) : null,
            FirstLabel = labelled.FirstOrDefault(),
            LastLabel = labelled.LastOrDefault(),
            Likeness = ListCheck.Likeness(Passage, Entries),
        };
    }
}
