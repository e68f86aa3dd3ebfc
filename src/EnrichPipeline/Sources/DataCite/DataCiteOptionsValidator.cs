using EnrichPipeline.Settings;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Sources.DataCite;

/// <summary>Validates that calls to DataCite's public host keep its limits and carry a contact address.</summary>
internal sealed class DataCiteOptionsValidator(IOptions<EnrichPipelineOptions> root) : IValidateOptions<DataCiteOptions>
{
    public ValidateOptionsResult Validate(string? name, DataCiteOptions options) => CommonSourceValidation.Validate(
        DataCiteOptions.Section, options.BaseUrl, root.Value.ContactEmail, key: null, PublicHosts.IsDataCite, BrokenLimits(options));

    private static IEnumerable<string> BrokenLimits(DataCiteOptions options)
    {
        const int rate = DataCiteOptions.DefaultRequestsPerSecond;
        const int concurrency = DataCiteOptions.DefaultConcurrency;
        if (options.RequestsPerSecond > rate || options.Concurrency > concurrency)
            yield return $"The limit for DataCite is {rate} requests a second and {concurrency} in flight: lower "
                + $"{DataCiteOptions.Section}:RequestsPerSecond or Concurrency.";
    }
}
