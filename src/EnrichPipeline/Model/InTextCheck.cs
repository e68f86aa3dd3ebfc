namespace EnrichPipeline.Model;

/// <summary>Entries and the numbers by which the text cites them, where both are numbered and the text is there.</summary>
/// <param name="Uncited">Ordinals of entries that the text cites nowhere.</param>
/// <param name="WithoutEntry">Numbers that the text cites and the list lacks.</param>
public sealed record InTextCheck(IReadOnlyList<int> Uncited, IReadOnlyList<int> WithoutEntry);
