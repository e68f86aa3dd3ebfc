using EnrichPipeline.Settings;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Sources.DoiOrg;

/// <summary>Validates that calls to doi.org's public host keep its limits and carry a contact address.</summary>
internal sealed class DoiOrgOptionsValidator(IOptions<EnrichPipelineOptions> root) : IValidateOptions<DoiOrgOptions>
{
    public ValidateOptionsResult Validate(string? name, DoiOrgOptions options) => CommonSourceValidation.Validate(
        DoiOrgOptions.Section, options.BaseUrl, root.Value.ContactEmail, key: null, PublicHosts.IsDoiOrg, BrokenLimits(options));

    private static IEnumerable<string> BrokenLimits(DoiOrgOptions options)
    {
        const int rate = DoiOrgOptions.DefaultRequestsPerSecond;
        const int concurrency = DoiOrgOptions.DefaultConcurrency;
        if (options.RequestsPerSecond > rate || options.Concurrency > concurrency)
            yield return $"The limit for doi.org is {rate} requests a second and {concurrency} in flight: lower "
                + $"{DoiOrgOptions.Section}:RequestsPerSecond or Concurrency.";
    }
}
