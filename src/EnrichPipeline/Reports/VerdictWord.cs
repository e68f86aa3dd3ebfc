using EnrichPipeline.Model;

namespace EnrichPipeline.Reports;

/// <summary>Verdicts as the document spells them, and as people read them.</summary>
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

    public static string Spoken(Verdict verdict) => verdict == Verdict.NotFound ? "not found" : Of(verdict);
}
