namespace EnrichPipeline.Model;

/// <summary>Compares the numbers of a list with those by which the text cites it. Only for numbered lists of articles with text.</summary>
/// <param name="Uncited">Ordinals of entries that the text cites nowhere.</param>
/// <param name="WithoutEntry">Numbers that the text cites and the list lacks.</param>
public sealed record InTextCheck(IReadOnlyList<int> Uncited, IReadOnlyList<int> WithoutEntry);
