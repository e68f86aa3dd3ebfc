namespace EnrichPipeline.Reports.Html;

/// <summary>The display names of the compared fields.</summary>
internal static class FieldWords
{
    public static string Of(string field) =>
        field switch
        {
            "firstAuthor" => "first author",
            "otherAuthors" => "other authors",
            "container" => "journal or book",
            "doi" => "DOI",
            "pmid" => "PMID",
            "pmcid" => "PMCID",
            _ => field,
        };
}
