using EnrichPipeline.Model;

namespace EnrichPipeline.Reports.Words;

/// <summary>The names of verdicts, in documents and for display.</summary>
internal static class VerdictWord
{
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Matched => "matched",
        Verdict.Probable => "probable",
        Verdict.NotFound => "notFound",
        Verdict.Unavailable => "unavailable",
        Verdict.Failed => "failed",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    public static string DisplayName(Verdict verdict) => verdict == Verdict.NotFound ? "not found" : Of(verdict);
}
