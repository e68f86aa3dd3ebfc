using EnrichPipeline.Model;

namespace EnrichPipeline.Sources.Quotas;

/// <summary>The configured limits of one quota.</summary>
/// <param name="IsPublic">Whether the host is that of the public service.</param>
/// <param name="Patience">How long a request waits while other instances use the whole quota.</param>
internal sealed record QuotaSettings(RateLimit Limit, bool IsPublic, TimeSpan Patience)
{
    /// <summary>Above this rate, a private host is one's own stand-in, which nobody shares: no public service allows so much.</summary>
    private const int HighestSharedRate = 20;

    /// <summary>Whether other processes may send under the same quota, as is always possible at the public hosts.</summary>
    public bool IsShared => IsPublic || Limit.Requests <= HighestSharedRate;
}

/// <summary>A quota of this pipeline. Its settings are read on use, so that one source works even if another's are missing.</summary>
internal sealed record QuotaDefinition(Quota Quota, Func<QuotaSettings> Settings);

/// <summary>The quotas of this pipeline and their configured limits.</summary>
internal sealed class QuotaCatalog(IEnumerable<QuotaDefinition> definitions)
{
    private readonly SortedDictionary<Quota, QuotaDefinition> _definitions = new(definitions.ToDictionary(definition => definition.Quota));

    public IReadOnlyCollection<Quota> All => _definitions.Keys;

    public QuotaSettings Get(Quota quota) => _definitions[quota].Settings();
}

/// <summary>Tells whether all processes share any quota; if so, one process alone can use it fully.</summary>
public sealed class SharedQuotas
{
    private readonly QuotaCatalog _catalog;

    internal SharedQuotas(QuotaCatalog catalog) => _catalog = catalog;

    public bool Any => _catalog.All.Any(quota => _catalog.Get(quota).IsShared);
}
