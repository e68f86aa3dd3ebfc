using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Reports.Words;
using EnrichPipeline.Sources;

namespace EnrichPipeline.Cli.Mcp;

/// <summary>The answer to an assistant about one identifier.</summary>
/// <param name="Status"><c>found</c>, <c>registeredElsewhere</c>, <c>notRegistered</c> or <c>unavailable</c>.</param>
/// <param name="Agency">The agency that registered the identifier, if its record is not available.</param>
/// <param name="Record">The work as CSL-JSON.</param>
/// <param name="Notices">One sentence for each notice: retractions, corrections, expressions of concern.</param>
/// <param name="Problem">Why the source gave no answer.</param>
internal sealed record IdentifierAnswer(
    string Id,
    string Status,
    string? Agency = null,
    SourceName? Source = null,
    CslItem? Record = null,
    IReadOnlyList<string>? Notices = null,
    string? Problem = null)
{
    /// <summary>True if the answer came from the sandbox and not from the real services.</summary>
    public bool? Sandbox { get; init; }

    public static IdentifierAnswer Of(string id, BibliographicRecord record) =>
        new(id, "found", Source: record.Source, Record: record.ToCsl(), Notices: [.. record.Notices.Distinct().Select(NoticeText.Of)]);

    public static IdentifierAnswer NotRegistered(string id) => new(id, "notRegistered");

    public static IdentifierAnswer Elsewhere(string id, string agency) => new(id, "registeredElsewhere", agency);

    public static IdentifierAnswer NotAsked(string id, SourceUnavailable unavailable) =>
        new(id, "unavailable", Problem: unavailable.Reason);
}
