namespace EnrichPipeline.Sources.Http;

/// <summary>Where a service answers and what goes along with every call.</summary>
internal sealed record ApiSettings(
    Uri BaseUrl,
    IReadOnlyList<KeyValuePair<string, string>> Fields,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    int MaxResponseBytes);
