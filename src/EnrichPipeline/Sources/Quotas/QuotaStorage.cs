using EnrichPipeline.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Sources.Quotas;

/// <summary>Where the slot leases are kept: the section <c>EnrichPipeline:Quotas</c>.</summary>
public sealed class QuotaOptions
{
    public const string Section = $"{EnrichPipelineOptions.Section}:Quotas";

    /// <summary>The storage by which pipelines share the public limits; with nothing set, the pipeline's own.</summary>
    public StorageOptions Storage { get; set; } = new();
}

/// <summary>Finds settings of the shared storage that cannot work.</summary>
internal sealed class QuotaOptionsValidator : IValidateOptions<QuotaOptions>
{
    public ValidateOptionsResult Validate(string? name, QuotaOptions options) =>
        options.Storage.IsSet && StorageOptionsValidator.FindProblem(options.Storage) is { } reason
            ? ValidateOptionsResult.Fail($"{QuotaOptions.Section}:{reason}")
            : ValidateOptionsResult.Success;
}

/// <summary>The storage that holds the slot leases and blocks: the pipeline's own, or one that several pipelines share.</summary>
internal sealed class QuotaStorage(IServiceProvider services, IOptions<QuotaOptions> options, TimeProvider time)
{
    private readonly Lazy<IStorage?> _storage = new(() =>
        options.Value.Storage.IsSet ? StorageRegistration.Create(options.Value.Storage, time) : services.GetService<IStorage>());

    /// <summary>Null where there is none: each process has limits of its own.</summary>
    public IStorage? Storage => _storage.Value;
}
