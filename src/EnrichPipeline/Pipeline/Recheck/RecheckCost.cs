using EnrichPipeline.Sources.CrossRef;
using EnrichPipeline.Sources.PubMed;

namespace EnrichPipeline.Pipeline.Recheck;

/// <summary>Calls through CrossRef's list quota and through NCBI's; parts of a call where it is shared.</summary>
internal readonly record struct RecheckCost(double CrossRef, double PubMed)
{
    /// <summary>A reference that is asked about anew: one search, and about one call to PubMed of its parts in shared ones.</summary>
    public static readonly RecheckCost Question = new(1, 1);

    public static RecheckCost operator +(RecheckCost one, RecheckCost other) => new(one.CrossRef + other.CrossRef, one.PubMed + other.PubMed);

    public static RecheckCost operator *(RecheckCost one, double times) => new(one.CrossRef * times, one.PubMed * times);

    public bool Exceeds(RecheckCost allowed) => CrossRef > allowed.CrossRef || PubMed > allowed.PubMed;

    /// <summary>A reference whose records are read again, together with others.</summary>
    public static RecheckCost OfReading(RecheckTarget watched, CrossRefOptions crossRef, PubMedOptions pubMed) => new(
        watched.AskCrossRef ? 1.0 / crossRef.DoisPerCall : 0,
        (watched.Pmid is not null ? 1.0 / pubMed.RecordsPerCall : 0) + (watched.AskForPmid ? 1.0 / pubMed.DoisPerCall : 0));
}
