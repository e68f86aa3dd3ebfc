namespace EnrichPipeline.Telemetry;

/// <summary>The names of span and metric attributes. Their values must not contain article text, addresses, e-mails or keys.</summary>
internal static class Tags
{
    public const string Article = "enrich.article";
    public const string Reference = "enrich.reference";
    public const string Quota = "enrich.quota";
    public const string Batch = "enrich.batch";
    public const string Outcome = "enrich.outcome";
    public const string Verdict = "enrich.verdict";
    public const string Status = "enrich.status";
    public const string Queue = "messaging.destination.name";
    public const string HttpStatus = "http.response.status_code";
}
