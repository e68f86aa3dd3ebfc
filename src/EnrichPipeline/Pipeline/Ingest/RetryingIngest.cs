using EnrichPipeline.Storage;
using Polly;
using Polly.Retry;

namespace EnrichPipeline.Pipeline.Ingest;

/// <summary>
/// Ingests an article and waits while the storage is down, since the Functions host drops an event after a few seconds of retries.
/// </summary>
public sealed class RetryingIngest(IngestHandler ingest, TimeProvider time)
{
    /// <summary>The delays add up to a little more than five minutes, within the ten minutes that host.json allows a function.</summary>
    private const int MaxRetries = 8;

    private static readonly TimeSpan _firstDelay = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _longestDelay = TimeSpan.FromMinutes(1);

    private readonly ResiliencePipeline<IngestOutcome> _retries = new ResiliencePipelineBuilder<IngestOutcome> { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions<IngestOutcome>
        {
            ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Exception is { } error && IsTemporary(error)),
            BackoffType = DelayBackoffType.Exponential,
            Delay = _firstDelay,
            MaxDelay = _longestDelay,
            MaxRetryAttempts = MaxRetries,
        })
        .Build();

    /// <inheritdoc cref="IngestHandler.IngestAsync"/>
    public async Task<IngestOutcome> IngestAsync(string name, CancellationToken cancellationToken) =>
        await _retries.ExecuteAsync(async token => await ingest.IngestAsync(name, token), cancellationToken);

    private static bool IsTemporary(Exception error) => error is TryLaterException || StorageFaults.IsTemporary(error);
}
