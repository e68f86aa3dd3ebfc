using EnrichPipeline.Model;

namespace EnrichPipeline.Sources.Quotas;

/// <summary>The limits that the settings allow under one quota.</summary>
/// <param name="IsPublic">Whether the host is the public service.</param>
/// <param name="Patience">How long a request waits while other instances use all of the quota.</param>
internal sealed record QuotaSettings(RateLimit Limit, bool IsPublic, TimeSpan Patience)
{
    /// <summary>Faster than any public service allows one address: a stand-in of one's own, which nobody shares.</summary>
    private const int PrivateAbove = 20;

    /// <summary>Whether other processes send under the same quota. At the public hosts they always may.</summary>
    public bool IsShared => IsPublic || Limit.Requests <= PrivateAbove;
}

/// <summary>A quota of this pipeline. Its settings are read at first use, so that one source works while another's are missing.</summary>
internal sealed record QuotaDefinition(Quota Quota, Func<QuotaSettings> Settings);

/// <summary>The quotas of this pipeline and the limits that the settings allow under each.</summary>
internal sealed class QuotaCatalog(IEnumerable<QuotaDefinition> definitions)
{
    private readonly SortedDictionary<Quota, QuotaDefinition> _definitions = new(definitions.ToDictionary(definition => definition.Quota));

    public IReadOnlyCollection<Quota> All => _definitions.Keys;

    public QuotaSettings Get(Quota quota) => _definitions[quota].Settings();
}

/// <summary>Decides whether any quota is so low that all processes share it, so that one of them uses it to the full.</summary>
public sealed class SharedQuotas
{
    private readonly QuotaCatalog _catalog;

    internal SharedQuotas(QuotaCatalog catalog) => _catalog = catalog;

    public bool Any => _catalog.All.Any(quota => _catalog.Get(quota).IsShared);
}
