using EnrichPipeline.Settings;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Sources.DoiOrg;

/// <summary>Validates that calls to doi.org's public host keep its limits and carry a contact address.</summary>
internal sealed class DoiOrgLimits(IOptions<EnrichPipelineOptions> root) : IValidateOptions<DoiOrgOptions>
{
    public ValidateOptionsResult Validate(string? name, DoiOrgOptions options)
    {
        string[] broken =
        [
            .. SourceRules.Broken(DoiOrgOptions.Section, options.BaseUrl, root.Value.ContactEmail, key: null, PublicHosts.IsDoiOrg),
            .. BrokenLimits(options),
        ];
        return broken is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(broken);
    }

    private static IEnumerable<string> BrokenLimits(DoiOrgOptions options)
    {
        const int rate = DoiOrgOptions.DefaultRequestsPerSecond;
        const int concurrency = DoiOrgOptions.DefaultConcurrency;
        if (Uri.TryCreate(options.BaseUrl, UriKind.Absolute, out var url) && PublicHosts.IsDoiOrg(url)
            && (options.RequestsPerSecond > rate || options.Concurrency > concurrency))
            yield return $"doi.org is asked at most {rate} times a second with {concurrency} in flight: lower "
                + $"{DoiOrgOptions.Section}:RequestsPerSecond or Concurrency.";
    }
}
