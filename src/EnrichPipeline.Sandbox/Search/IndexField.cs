using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace EnrichPipeline.Sandbox.Search;

/// <summary>A field of an index: text with positions, in which phrases can be found, or words only.</summary>
internal sealed record IndexField(string Name, FieldType Type)
{
    public static IndexField Text(string name) => new(name, TypeOf(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS));

    public static IndexField Words(string name) => new(name, TypeOf(IndexOptions.DOCS_AND_FREQS));

    private static FieldType TypeOf(IndexOptions options) => new() { IsIndexed = true, IsTokenized = true, IndexOptions = options };
}
