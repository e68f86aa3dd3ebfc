namespace EnrichPipeline.Sources.Http;

/// <summary>A request; the transport adds address, contact and keys.</summary>
/// <param name="Path">Below the base address; <c>{segment}</c> stands for <see cref="Segment"/>, encoded as one segment.</param>
internal sealed record Call(string Path, params IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    public string? Segment { get; init; }

    /// <summary>Whether the fields go in the body.</summary>
    public bool Post { get; init; }
}
