namespace EnrichPipeline.Sources.Http;

/// <summary>A request to a service. The API transport adds the base address, the contact address and keys.</summary>
/// <param name="Path">The path below the base address; <c>{segment}</c> stands for <see cref="Segment"/>, encoded as one segment.</param>
internal sealed record Call(string Path, params IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    public string? Segment { get; init; }

    /// <summary>Whether the request is a POST with the fields in its body.</summary>
    public bool Post { get; init; }
}
