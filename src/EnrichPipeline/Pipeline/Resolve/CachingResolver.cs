using EnrichPipeline.Citations;
using EnrichPipeline.Matching;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Sources.CrossRef;
using EnrichPipeline.Sources.DataCite;
using EnrichPipeline.Sources.DoiOrg;
using EnrichPipeline.Sources.PubMed;
using EnrichPipeline.Telemetry;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Pipeline.Resolve;

/// <summary>
/// Asks the sources only for answers that are not cached. Records are cached, not verdicts: each reference is compared with them again.
/// </summary>
internal sealed class CachingResolver(
    ReferenceResolver resolver,
    AnswerCache store,
    Matcher matcher,
    IOptions<MatchingOptions> matching,
    IOptions<CrossRefOptions> crossRef,
    IOptions<PubMedOptions> pubMed,
    IOptions<DataCiteOptions> dataCite,
    IOptions<DoiOrgOptions> doiOrg,
    PipelineMetrics metrics,
    TimeProvider time) : IReferenceResolver
{
    private readonly string _sources = $"{crossRef.Value.BaseUrl} {pubMed.Value.BaseUrl} {dataCite.Value.BaseUrl} {doiOrg.Value.BaseUrl}";

    public async Task<ResolutionAttempt> ResolveAsync(
        string printed, Citation citation, ResumeState? resume, CancellationToken cancellationToken) =>
        await ReadCacheAsync(printed, citation, cancellationToken) is { } known
            ? new ResolutionAttempt(known)
            : await ResolveWithoutCacheAsync(printed, citation, resume, cancellationToken);

    public async Task<ResolutionAttempt> ResolveWithoutCacheAsync(
        string printed, Citation citation, ResumeState? resume, CancellationToken cancellationToken)
    {
        var context = await resolver.GatherAsync(printed, citation, resume, cancellationToken);
        if (context is null)
            return new ResolutionAttempt(ReferenceResolver.NotResolvable);
        var resolution = Decision.Of(context, matching.Value);
        if (store.Enabled && !resolution.IsOpen)
            await WriteCacheAsync(context, resolution.Verdict, cancellationToken);
        return new ResolutionAttempt(
            IntegrityStep.Add(resolution, context, time.GetUtcNow()), context.ResumeState, context.LacksOnlyQuota);
    }

    private async Task<Resolution?> ReadCacheAsync(string printed, Citation citation, CancellationToken cancellationToken)
    {
        if (!store.Enabled || !Resolvability.CanHaveId(printed, citation))
            return null;
        var resolution = await store.GetAsync(AnswerCacheKey.Of(printed, citation, _sources), cancellationToken) is { } answer
            ? ResolutionFromCache(printed, citation, answer)
            : null;
        metrics.CountLookup(hit: resolution is not null);
        return resolution;
    }

    private Resolution? ResolutionFromCache(string printed, Citation citation, CachedAnswer answer)
    {
        // If the cached records now lead to another verdict, or do so for this text, the sources may have better records.
        var context = ResolutionContext.FromRecords(printed, citation, matcher, answer.Records, answer.Registration);
        var resolution = Decision.Of(context, matching.Value);
        return resolution.Verdict == answer.Verdict ? IntegrityStep.Add(resolution, context, time.GetUtcNow()) : null;
    }

    private Task WriteCacheAsync(ResolutionContext context, Verdict verdict, CancellationToken cancellationToken)
    {
        var key = AnswerCacheKey.Of(context.Printed, context.Citation, _sources);
        var answer = new CachedAnswer(
            CachedAnswer.CurrentSchemaVersion,
            key.Question,
            key.Text,
            time.GetUtcNow(),
            verdict,
            [.. context.Records],
            context.Registration);
        return store.SetAsync(key, answer, cancellationToken);
    }
}
