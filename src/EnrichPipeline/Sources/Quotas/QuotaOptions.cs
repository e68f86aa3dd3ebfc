using EnrichPipeline.Settings;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Sources.Quotas;

/// <summary>Settings of the storage that holds the slot leases. Section <c>EnrichPipeline:Quotas</c>.</summary>
public sealed class QuotaOptions
{
    public const string Section = $"{EnrichPipelineOptions.Section}:Quotas";

    /// <summary>
    /// The storage through which several pipelines share the public limits; if it is not set, the pipeline's own storage.
    /// </summary>
    public StorageOptions Storage { get; set; } = new();
}

/// <summary>Validates the settings of the shared storage.</summary>
internal sealed class QuotaOptionsValidator : IValidateOptions<QuotaOptions>
{
    public ValidateOptionsResult Validate(string? name, QuotaOptions options) =>
        options.Storage.IsSet && StorageOptionsValidator.FindProblem(options.Storage) is { } reason
            ? ValidateOptionsResult.Fail($"{QuotaOptions.Section}:{reason}")
            : ValidateOptionsResult.Success;
}
