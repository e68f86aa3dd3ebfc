using EnrichPipeline.Citations;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Sources;
using EnrichPipeline.Sources.Http;
using EnrichPipeline.Sources.PubMed;
using Microsoft.Extensions.DependencyInjection;

namespace EnrichPipeline.Benchmarks.Simulation;

/// <summary>The simplest way to resolve: one <c>query.bibliographic</c> and one ESearch for each reference, at the public limits.</summary>
internal static class PlainWay
{
    public static async Task<TimeSpan> AskAsync(IServiceProvider services, IReadOnlyList<string> references)
    {
        var crossRef = services.GetRequiredService<ICrossRef>();
        var ncbi = services.GetRequiredKeyedService<ApiClient>(Quota.Ncbi);
        // The first requests of a process wait for their slot leases, which is not part of this measurement.
        await AskAsync(crossRef, ncbi, references[^1]);
        var start = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(references.Select(reference => AskAsync(crossRef, ncbi, reference)));
        return TimeProvider.System.GetElapsedTime(start);
    }

    private static Task AskAsync(ICrossRef crossRef, ApiClient ncbi, string reference)
    {
        var term = TitleQuestions.For(CitationParser.Parse(reference)) is { } question ? PubMedQueryBuilder.Build(question) : null;
        return Task.WhenAll(
            crossRef.SearchAsync(reference, CancellationToken.None),
            ncbi.SendAsync(ESearch.Call(term ?? "nothing", 10), ESearch.Read, CancellationToken.None));
    }
}
