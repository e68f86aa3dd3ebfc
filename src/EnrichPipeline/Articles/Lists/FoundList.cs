namespace EnrichPipeline.Articles.Lists;

/// <summary>A reference list as found: the lines it lies in and its entries.</summary>
internal sealed record FoundList(Passage Passage, IReadOnlyList<Entry> Entries);
