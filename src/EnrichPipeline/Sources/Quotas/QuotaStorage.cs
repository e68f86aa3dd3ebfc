using EnrichPipeline.Storage;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Sources.Quotas;

/// <summary>The storage that holds the slot leases and blocks: the pipeline's own, or one that several pipelines share.</summary>
/// <param name="own">Returns the pipeline's own storage, or null if there is none.</param>
/// <param name="shared">Opens the storage that the settings select.</param>
internal sealed class QuotaStorage(IOptions<QuotaOptions> options, Func<IStorage?> own, Func<StorageOptions, IStorage> shared)
{
    private readonly Lazy<IStorage?> _storage = new(() =>
        options.Value.Storage.IsSet ? shared(options.Value.Storage) : own());

    /// <summary>The storage, or null if there is none, so that each process has limits of its own.</summary>
    public IStorage? Storage => _storage.Value;
}
