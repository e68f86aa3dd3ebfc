using System.Text.Json;
using EnrichPipeline.Citations;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Pipeline.Runs;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Pipeline.Http;

/// <summary>
/// Answers the HTTP request that resolves references at once and stores nothing. References not resolved in time are <c>unavailable</c>.
/// </summary>
public sealed class ReferencesEndpoint(IReferenceResolver resolver, IOptions<EnrichmentOptions> options, TimeProvider time)
{
    /// <summary>The time limit of a request. Azure's load balancer closes the connection after 230 seconds.</summary>
    internal static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(100);

    private static readonly TimeSpan _quotaPause = TimeSpan.FromSeconds(2);

    /// <summary>Answers 200 with one result per reference, in order, or 400 or 413 with the problem.</summary>
    public async Task<EndpointAnswer> ResolveAsync(Stream body, CancellationToken cancellationToken)
    {
        var (texts, refusal) = await ReferencesRequest.ReadAsync(body, cancellationToken);
        if (texts is null)
            return refusal!;
        var resolutions = await ResolveAsync(texts, cancellationToken);
        var answers = new ReferencesResponse([.. texts.Select((text, index) => ReferenceAnswer.Of(new(index, text, resolutions[index])))]);
        return new EndpointAnswer(200, new(JsonSerializer.SerializeToUtf8Bytes(answers, ReferencesJson.Default.ReferencesResponse)));
    }

    private async Task<Resolution[]> ResolveAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        var resolutions = new Resolution[texts.Count];
        Array.Fill(resolutions, new Resolution { Verdict = Verdict.Unavailable });
        using var timeLimit = new CancellationTokenSource(TimeLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeLimit.Token, cancellationToken);
        var limited = new ParallelOptions { MaxDegreeOfParallelism = options.Value.ReferencesInFlight, CancellationToken = either.Token };
        try
        {
            await Parallel.ForEachAsync(Enumerable.Range(0, texts.Count), limited, async (index, token) =>
                resolutions[index] = await ResolveAsync(texts[index], token));
        }
        catch (OperationCanceledException) when (timeLimit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // The time limit is reached: return the results so far.
        }

        return resolutions;
    }

    /// <summary>Resolves one reference. While a quota is exhausted, it waits here, since there is no queue to put it back into.</summary>
    private async Task<Resolution> ResolveAsync(string text, CancellationToken cancellationToken)
    {
        var citation = CitationParser.Parse(text);
        var attempt = await resolver.ResolveAsync(text, citation, resume: null, cancellationToken);
        while (attempt.LacksOnlyQuota)
        {
            await Task.Delay(_quotaPause, time, cancellationToken);
            attempt = await resolver.ResolveAsync(text, citation, attempt.Resume, cancellationToken);
        }
        return attempt.Resolution;
    }
}
