using EnrichPipeline.Model;
using EnrichPipeline.Sources.Quotas;

namespace EnrichPipeline.Sources.Batching;

/// <summary>Decides how long a batch waits for more questions: as long as CrossRef's queue keeps the pipeline busy anyway.</summary>
/// <remarks>
/// CrossRef's searches go one by one and set the pace of a long run. What their answers lead to ask of PubMed and DataCite comes a few
/// questions a second; waiting for a fuller batch costs no time while searches are queued.
/// </remarks>
internal sealed class BatchPatience(QuotaLimiters limiters)
{
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(2);

    // Well before the queue runs dry.
    private const double ShareOfQueue = 0.5;

    public bool KeepsWaiting(TimeSpan waited)
    {
        if (limiters.Snapshot(Quota.CrossRefList) is not { } searches)
            return false;
        var queue = searches.QueueTime * ShareOfQueue;
        return waited < (queue < _longest ? queue : _longest);
    }
}
