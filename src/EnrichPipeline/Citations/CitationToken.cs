namespace EnrichPipeline.Citations;

/// <summary>A word or sign of a printed reference, the field that it was read as, and how likely that is.</summary>
public sealed record CitationToken(string Text, string Label, float Confidence);
