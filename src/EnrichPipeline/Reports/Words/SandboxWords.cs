using System.Diagnostics.CodeAnalysis;

namespace EnrichPipeline.Reports.Words;

/// <summary>Texts that say that answers come from the sandbox, so that nobody takes them for those of the real services.</summary>
public static class SandboxWords
{
    public const string Warning =
        "Sandbox: the answers come from a local stand-in with few records, not from CrossRef, PubMed or DataCite. Do not rely on them.";

    /// <summary>Returns why nothing was found, or null if the real services were queried.</summary>
    [return: NotNullIfNotNull(nameof(records))]
    public static string? NotFoundAmong(int? records) =>
        records is { } count ? $"The sandbox holds {Counted.Of(count, "record")} only; the real services were not asked." : null;
}
