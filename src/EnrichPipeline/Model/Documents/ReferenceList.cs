namespace EnrichPipeline.Model.Documents;

/// <summary>The references of a document, of which there may be tens of thousands.</summary>
public sealed class ReferenceList() : PackedList<EnrichedReference>(DocumentJson.Packed.EnrichedReferenceArray)
{
    /// <summary>Returns the reference with this ordinal, or null if there is none.</summary>
    /// <remarks>Ordinals normally count from 1, so looking at that index first avoids unpacking the whole list.</remarks>
    public EnrichedReference? Find(int ordinal) =>
        ordinal > 0 && ordinal <= Count && this[ordinal - 1] is var reference && reference.Ordinal == ordinal
            ? reference
            : this.FirstOrDefault(other => other.Ordinal == ordinal);
}
