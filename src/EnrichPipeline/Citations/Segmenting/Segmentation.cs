using EnrichPipeline.Reading;

namespace EnrichPipeline.Citations.Segmenting;

/// <summary>The tokens of a reference with their labels, and how likely each label is.</summary>
internal sealed record Segmentation(TokenList Tokens, IReadOnlyList<FieldLabel> Labels, IReadOnlyList<float> Confidences);
