namespace EnrichPipeline.Model;

/// <summary>The comparison of a numbered reference list with the numbers that the text of the article cites.</summary>
/// <param name="Uncited">The ordinals of the entries that the text never cites.</param>
/// <param name="WithoutEntry">The numbers that the text cites but the list lacks.</param>
public sealed record InTextCheck(IReadOnlyList<int> Uncited, IReadOnlyList<int> WithoutEntry);
