using EnrichPipeline.Settings;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Sources.PubMed;

/// <summary>Validates that calls to NCBI's public host keep its limits and carry a contact address.</summary>
internal sealed class PubMedOptionsValidator(IOptions<EnrichPipelineOptions> root) : IValidateOptions<PubMedOptions>
{
    public ValidateOptionsResult Validate(string? name, PubMedOptions options) => CommonSourceValidation.Validate(
        PubMedOptions.Section, options.BaseUrl, root.Value.ContactEmail, options.ApiKey, PublicHosts.IsNcbi, BrokenLimits(options));

    private static IEnumerable<string> BrokenLimits(PubMedOptions options)
    {
        var limit = string.IsNullOrEmpty(options.ApiKey)
            ? PubMedOptions.RequestsPerSecondWithoutKey
            : PubMedOptions.RequestsPerSecondWithKey;
        if (options.EffectiveRequestsPerSecond > limit || options.Concurrency > limit)
            yield return $"NCBI's public limit is {limit} requests a second: lower RequestsPerSecond or Concurrency, or set an ApiKey.";
    }
}
