using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Sources.Quotas;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Pipeline.Recheck;

/// <summary><c>runs/looking/allowance.json</c>: the calls that rechecks may still make, as of a point in time.</summary>
internal sealed record RecheckQuota(DateTimeOffset At, double CrossRef, double PubMed);

/// <summary>Accumulates the share of the quotas that rechecks may use, and records what they have used.</summary>
internal sealed class RecheckQuotaStore(IStorage storage, QuotaCatalog quotas, IOptions<RecheckOptions> options, TimeProvider time)
{
    private const string Name = "looking/allowance.json";

    /// <summary>Unused calls expire after this time, so that a quiet week does not add up to a burst.</summary>
    private static readonly TimeSpan _longestAccumulation = TimeSpan.FromMinutes(15);

    /// <summary>Returns the cost that may be planned now.</summary>
    public async Task<RecheckCost> ReadAsync(CancellationToken cancellationToken)
    {
        var known = await storage.Runs.ReadAsync(Name, cancellationToken) is { } blob
            ? RunJson.Read(blob, RecheckJson.Default.RecheckQuota)
            : null;
        var now = Accumulate(known);
        var most = options.Value.CallsPerTick;
        return new RecheckCost(Math.Min(now.CrossRef, most), Math.Min(now.PubMed, most));
    }

    public async Task SpendAsync(RecheckCost cost, CancellationToken cancellationToken)
    {
        var known = await storage.Runs.ReadAsync(Name, cancellationToken) is { } blob
            ? RunJson.Read(blob, RecheckJson.Default.RecheckQuota)
            : null;
        var now = Accumulate(known);
        var left = now with { CrossRef = now.CrossRef - cost.CrossRef, PubMed = now.PubMed - cost.PubMed };
        await storage.Runs.WriteAsync(Name, RunJson.Bytes(left, RecheckJson.Default.RecheckQuota), cancellationToken);
    }

    private RecheckQuota Accumulate(RecheckQuota? known)
    {
        var now = time.GetUtcNow();
        var since = known is null || now - known.At > _longestAccumulation || now < known.At ? _longestAccumulation : now - known.At;
        return new RecheckQuota(now, Accumulate(Quota.CrossRefList, known?.CrossRef, since), Accumulate(Quota.Ncbi, known?.PubMed, since));
    }

    private double Accumulate(Quota quota, double? left, TimeSpan since)
    {
        var perSecond = quotas.Get(quota).Limit.Requests * options.Value.Share;
        return Math.Min((left ?? 0) + (perSecond * since.TotalSeconds), perSecond * _longestAccumulation.TotalSeconds);
    }
}
