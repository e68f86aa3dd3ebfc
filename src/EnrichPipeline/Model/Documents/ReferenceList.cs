using System.Diagnostics.CodeAnalysis;

namespace EnrichPipeline.Model.Documents;

/// <summary>The references of a document, of which there may be tens of thousands.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "It is a list, which has an order.")]
public sealed class ReferenceList() : PackedList<EnrichedReference>(DocumentJson.Packed.EnrichedReferenceArray);
