using EnrichPipeline.Settings;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Sources.CrossRef;

/// <summary>Validates that calls to CrossRef's public host keep its limits and carry a contact address.</summary>
internal sealed class CrossRefOptionsValidator(IOptions<EnrichPipelineOptions> root) : IValidateOptions<CrossRefOptions>
{
    // The limit of CrossRef's "Plus" pool is 150 requests a second. It states no limit for requests in flight, so ours is modest.
    private const int PlusRequestsPerSecond = 150;
    private const int PlusConcurrency = 10;

    public ValidateOptionsResult Validate(string? name, CrossRefOptions options) => CommonSourceValidation.Validate(
        CrossRefOptions.Section,
        options.BaseUrl,
        root.Value.ContactEmail,
        options.PlusToken,
        PublicHosts.IsCrossRef,
        BrokenLimits(options));

    private static IEnumerable<string> BrokenLimits(CrossRefOptions options)
    {
        var plus = !string.IsNullOrEmpty(options.PlusToken);
        var listRate = plus ? PlusRequestsPerSecond : CrossRefOptions.DefaultListRequestsPerSecond;
        var singleRate = plus ? PlusRequestsPerSecond : CrossRefOptions.DefaultSingleRequestsPerSecond;
        var concurrency = plus ? PlusConcurrency : CrossRefOptions.DefaultListConcurrency;
        if (options.ListRequestsPerSecond > listRate || options.ListConcurrency > concurrency)
            yield return $"CrossRef's public limit for lists is {listRate} requests a second and {concurrency} in flight: lower "
                + $"ListRequestsPerSecond or ListConcurrency.";
        if (options.SingleRequestsPerSecond > singleRate || options.SingleConcurrency > concurrency)
            yield return $"CrossRef's public limit for single works is {singleRate} requests a second and {concurrency} in flight: lower "
                + $"SingleRequestsPerSecond or SingleConcurrency.";
    }
}
