using EnrichPipeline.Sources.CrossRef;
using EnrichPipeline.Sources.PubMed;

namespace EnrichPipeline.Pipeline.Recheck;

/// <summary>
/// The calls that a recheck costs under CrossRef's list quota and NCBI's quota. A call shared with others counts as a fraction.
/// </summary>
internal readonly record struct RecheckCost(double CrossRef, double PubMed)
{
    /// <summary>
    /// The cost of resolving a reference again: one search at CrossRef and, in shares of batched calls, about one call to PubMed.
    /// </summary>
    public static readonly RecheckCost Requeue = new(1, 1);

    public static RecheckCost operator +(RecheckCost one, RecheckCost other) =>
        new(one.CrossRef + other.CrossRef, one.PubMed + other.PubMed);

    public static RecheckCost operator *(RecheckCost one, double times) => new(one.CrossRef * times, one.PubMed * times);

    public bool Exceeds(RecheckCost allowed) => CrossRef > allowed.CrossRef || PubMed > allowed.PubMed;

    /// <summary>The cost of fetching the records of a reference again, in batches with others.</summary>
    public static RecheckCost OfFetch(RecheckTarget target, CrossRefOptions crossRef, PubMedOptions pubMed) => new(
        target.AskCrossRef ? 1.0 / crossRef.DoisPerCall : 0,
        (target.Pmid is not null ? 1.0 / pubMed.RecordsPerCall : 0) + (target.AskForPmid ? 1.0 / pubMed.DoisPerCall : 0));
}
