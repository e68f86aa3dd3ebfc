namespace EnrichPipeline.Articles.Boundaries;

/// <summary>A place in running text where a reference may begin, and what is seen there.</summary>
internal readonly record struct Place(int Offset, Signs Signs);
