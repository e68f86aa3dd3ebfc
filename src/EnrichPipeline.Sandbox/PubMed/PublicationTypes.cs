using EnrichPipeline.Sandbox.Records;

namespace EnrichPipeline.Sandbox.PubMed;

/// <summary>The PubMed publication types of a work, derived from its type if the record has none.</summary>
internal static class PublicationTypes
{
    public static IReadOnlyList<string> Of(Work work)
    {
        var own = work.Record.PubTypes is { Count: > 0 } given ? given : [FromKind(work.Record.Type)];
        return work.IsRetracted && !own.Contains("Retracted Publication") ? [.. own, "Retracted Publication"] : own;
    }

    private static string FromKind(string kind) => kind switch
    {
        "correction" => "Published Erratum",
        "retraction" => "Retraction of Publication",
        "editorial" => "Editorial",
        "letter" => "Letter",
        "case-report" => "Case Reports",
        "preprint" or "posted-content" => "Preprint",
        _ => "Journal Article",
    };
}
