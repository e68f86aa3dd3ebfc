namespace EnrichPipeline.Model.Documents;

/// <summary>
/// The output for one article: every reference with its identifiers, confidence and evidence. docs/enriched-document.schema.json describes
/// its JSON.
/// </summary>
public sealed record EnrichedDocument
{
    /// <summary>Increases when fields are added. Fields are never renamed or removed.</summary>
    public const int CurrentSchemaVersion = 1;

    public int SchemaVersion { get; init; } = CurrentSchemaVersion;

    public required DocumentStatus Status { get; init; }

    public required DocumentSource Source { get; init; }

    public required EnrichedArticle Article { get; init; }

    public required ReferenceList References { get; init; }

    public required DocumentSummary Summary { get; init; }

    /// <summary>The entries that the text never cites, and the cited numbers without an entry; null if that is unknown.</summary>
    public InTextCheck? InText { get; init; }

    /// <summary>The changes since the document was first written, oldest first.</summary>
    public IReadOnlyList<Change> History { get; init => field = value ?? []; } = [];
}
