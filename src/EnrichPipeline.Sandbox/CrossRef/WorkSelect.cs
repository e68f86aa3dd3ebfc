namespace EnrichPipeline.Sandbox.CrossRef;

/// <summary>The members that a CrossRef query can select.</summary>
internal static class WorkSelect
{
    /// <summary>The names that CrossRef accepts in select, even if no record here has the member.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "DOI", "score", "member", "prefix", "URL", "issued", "published", "created", "deposited", "indexed", "publisher",
        "references-count",
        "is-referenced-by-count", "type", "subtype", "content-domain", "relation", "published-online", "published-print", "posted",
        "accepted",
        "content-created", "approved", "publisher-location", "abstract", "article-number", "volume", "issue", "ISBN", "ISSN", "degree",
        "alternative-id", "title", "short-title", "original-title", "subtitle", "container-title", "short-container-title", "group-title",
        "subject", "archive", "update-policy", "update-to", "updated-by", "license", "link", "page", "funder", "assertion",
        "clinical-trial-number", "issn-type", "event", "reference", "author", "editor", "chair", "translator", "standards-body",
    ];
}
