using EnrichPipeline.Model;
using EnrichPipeline.Sources.Quotas;

namespace EnrichPipeline.Sources.Batching;

/// <summary>Decides how long a batch waits for more questions: as long as CrossRef's queue keeps the pipeline busy anyway.</summary>
/// <remarks>
/// CrossRef answers one search per call, which sets the pace of a long run. Its answers lead to only a few questions a second to PubMed and
/// DataCite, so waiting for fuller batches costs no time while searches are queued.
/// </remarks>
internal sealed class BatchWaitPolicy(QuotaLimiters limiters)
{
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(2);

    // Batches stop waiting well before the queue of searches is empty.
    private const double ShareOfQueue = 0.5;

    public bool KeepsWaiting(TimeSpan waited)
    {
        if (limiters.Snapshot(Quota.CrossRefList) is not { } searches)
            return false;
        var queue = searches.QueueTime * ShareOfQueue;
        return waited < (queue < _longest ? queue : _longest);
    }
}
