using System.Diagnostics.CodeAnalysis;

namespace EnrichPipeline.Reports.Words;

/// <summary>Says that answers come from the sandbox, so that nobody takes them for those of the real services.</summary>
public static class SandboxWords
{
    public const string Warning =
        "Sandbox: a local stand-in with few records answered, not CrossRef, PubMed or DataCite. Do not rely on these results.";

    /// <summary>Why nothing was found; null if the real services were asked.</summary>
    [return: NotNullIfNotNull(nameof(records))]
    public static string? NotFoundAmong(int? records) =>
        records is { } count ? $"The sandbox holds {Counted.Of(count, "record")} only; the real services were not asked." : null;
}
