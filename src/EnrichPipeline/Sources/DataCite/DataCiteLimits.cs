using EnrichPipeline.Settings;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Sources.DataCite;

/// <summary>Validates that calls to DataCite's public host keep its limits and carry a contact address.</summary>
internal sealed class DataCiteLimits(IOptions<EnrichPipelineOptions> root) : IValidateOptions<DataCiteOptions>
{
    public ValidateOptionsResult Validate(string? name, DataCiteOptions options)
    {
        string[] broken =
        [
            .. SourceRules.Broken(DataCiteOptions.Section, options.BaseUrl, root.Value.ContactEmail, key: null, PublicHosts.IsDataCite),
            .. BrokenLimits(options),
        ];
        return broken is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(broken);
    }

    private static IEnumerable<string> BrokenLimits(DataCiteOptions options)
    {
        const int rate = DataCiteOptions.DefaultRequestsPerSecond;
        const int concurrency = DataCiteOptions.DefaultConcurrency;
        if (Uri.TryCreate(options.BaseUrl, UriKind.Absolute, out var url) && PublicHosts.IsDataCite(url)
            && (options.RequestsPerSecond > rate || options.Concurrency > concurrency))
            yield return $"DataCite is asked at most {rate} times a second with {concurrency} in flight: lower "
                + $"{DataCiteOptions.Section}:RequestsPerSecond or Concurrency.";
    }
}
