namespace EnrichPipeline.Model.Documents;

/// <summary>The references of a document, of which there may be tens of thousands.</summary>
public sealed class ReferenceList() : PackedList<EnrichedReference>(DocumentJson.Packed.EnrichedReferenceArray);
