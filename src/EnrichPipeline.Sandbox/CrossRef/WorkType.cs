namespace EnrichPipeline.Sandbox.CrossRef;

/// <summary>Maps the type of a record to CrossRef's name. Record files use several vocabularies.</summary>
internal static class WorkType
{
    public const string JournalArticle = "journal-article";
    public const string PostedContent = "posted-content";

    private static readonly HashSet<string> _own =
    [
        JournalArticle,
        PostedContent,
        "proceedings-article",
        "book-chapter",
        "book",
        "monograph",
        "edited-book",
        "reference-entry",
        "journal",
        "journal-issue",
        "peer-review",
        "component",
        "dataset",
        "report",
        "report-component",
        "dissertation",
        "standard",
        "proceedings",
        "other",
    ];

    public static string Of(string type) => type.ToLowerInvariant() switch
    {
        var own when _own.Contains(own) => own,
        "preprint" => PostedContent,
        "chap" or "chapter" => "book-chapter",
        "cpaper" or "conf" or "paper-conference" => "proceedings-article",
        "thes" => "dissertation",
        "data" => "dataset",
        "rprt" => "report",
        _ => JournalArticle,
    };
}
