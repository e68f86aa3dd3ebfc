namespace EnrichPipeline.Sources.Http;

/// <summary>The base address of a service and what every request to it carries.</summary>
internal sealed record ApiSettings(
    Uri BaseUrl,
    IReadOnlyList<KeyValuePair<string, string>> Fields,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    int MaxResponseBytes);
