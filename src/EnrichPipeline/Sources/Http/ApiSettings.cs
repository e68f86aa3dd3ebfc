namespace EnrichPipeline.Sources.Http;

/// <summary>The base address of a service, the fields and headers of every request to it, and the limit of its responses.</summary>
internal sealed record ApiSettings(
    Uri BaseUrl,
    IReadOnlyList<KeyValuePair<string, string>> Fields,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    int MaxResponseBytes);
