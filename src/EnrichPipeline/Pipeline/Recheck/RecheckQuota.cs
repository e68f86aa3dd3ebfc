using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Sources.Quotas;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Pipeline.Recheck;

/// <summary><c>runs/looking/allowance.json</c>: the calls that looking again still has of its share, as they were at a time.</summary>
internal sealed record RecheckQuota(DateTimeOffset At, double CrossRef, double PubMed);

/// <summary>Lets the share run up over time, and writes down what was used of it.</summary>
internal sealed class RecheckQuotaStore(IStorage storage, QuotaCatalog quotas, IOptions<RecheckOptions> options, TimeProvider time)
{
    private const string Name = "looking/allowance.json";

    /// <summary>What was not used for longer is gone: a share saved up over a quiet week is no share any more.</summary>
    private static readonly TimeSpan _longestSaving = TimeSpan.FromMinutes(15);

    /// <summary>What may be planned now.</summary>
    public async Task<RecheckCost> ReadAsync(CancellationToken cancellationToken)
    {
        var known = await storage.Runs.ReadAsync(Name, cancellationToken) is { } blob ? RunJson.Read(blob, LookJson.Default.RecheckQuota) : null;
        var now = Saved(known);
        var most = options.Value.CallsPerTick;
        return new RecheckCost(Math.Min(now.CrossRef, most), Math.Min(now.PubMed, most));
    }

    public async Task SpendAsync(RecheckCost cost, CancellationToken cancellationToken)
    {
        var known = await storage.Runs.ReadAsync(Name, cancellationToken) is { } blob ? RunJson.Read(blob, LookJson.Default.RecheckQuota) : null;
        var now = Saved(known);
        var left = now with { CrossRef = now.CrossRef - cost.CrossRef, PubMed = now.PubMed - cost.PubMed };
        await storage.Runs.WriteAsync(Name, RunJson.Bytes(left, LookJson.Default.RecheckQuota), cancellationToken);
    }

    private RecheckQuota Saved(RecheckQuota? known)
    {
        var now = time.GetUtcNow();
        var since = known is null || now - known.At > _longestSaving || now < known.At ? _longestSaving : now - known.At;
        return new RecheckQuota(now, Saved(Quota.CrossRefList, known?.CrossRef, since), Saved(Quota.Ncbi, known?.PubMed, since));
    }

    private double Saved(Quota quota, double? left, TimeSpan since)
    {
        var perSecond = quotas.Get(quota).Limit.Requests * options.Value.Share;
        return Math.Min((left ?? 0) + (perSecond * since.TotalSeconds), perSecond * _longestSaving.TotalSeconds);
    }
}
