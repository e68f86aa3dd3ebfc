using System.Diagnostics.CodeAnalysis;
using EnrichPipeline.Model.Documents;

namespace EnrichPipeline.Pipeline.InProcess;

/// <summary>The result of enriching a file: a document, or the reason why there is none.</summary>
public sealed record EnrichedFile
{
    private EnrichedFile(EnrichedDocument? document, string? problem) => (Document, Problem) = (document, problem);

    public EnrichedDocument? Document { get; }

    /// <summary>Why there is no document, in one sentence for a person; null if there is one.</summary>
    public string? Problem { get; }

    [MemberNotNullWhen(true, nameof(Document))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool Succeeded => Document is not null;

    internal static EnrichedFile Of(EnrichedDocument document) => new(document, null);

    internal static EnrichedFile Failed(string problem) => new(null, problem);
}
