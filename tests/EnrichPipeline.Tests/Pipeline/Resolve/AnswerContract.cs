using System.Text;
using EnrichPipeline.Citations;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Tests.Sandbox;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Resolve;

/// <summary>Tests the answer cache over any storage. Each pipeline represents a process of its own.</summary>
public abstract class AnswerContract(SandboxFixture sandbox) : IAsyncLifetime
{
    private const string Known =
        "List A, Kurtin S, Roe D, et al.: Efficacy of lenalidomide in myelodysplastic syndromes. N Engl J Med 2005, 352:549–557.";
    private const string InAnotherStyle =
        "List A, Kurtin S, Roe D, et al. Efficacy of Lenalidomide in Myelodysplastic Syndromes. New England Journal of Medicine. "
        + "2005;352(6):549-57.";
    private const string Unknown = "Nobody A: On the colours of things that were never written down. J Imag Res 1987, 3:12–19.";

    private (string Name, string Value) _storage;

    public async Task InitializeAsync() => _storage = await NewStorageAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(Known, Known)]
    [InlineData(Known, InAnotherStyle)]
    [InlineData(Unknown, Unknown)]
    public async Task What_was_asked_before_costs_no_call(string before, string now)
    {
        var (first, calls) = await AskAsync(before);
        var (second, more) = await AskAsync(now);

        Assert.True(calls > 0);
        Assert.Equal(0, more);
        Assert.Equal(
            (first.Verdict, first.Doi, first.Pmid, first.Record?.Title),
            (second.Verdict, second.Doi, second.Pmid, second.Record?.Title)
        );
    }

    [Fact]
    public async Task A_remembered_answer_is_the_whole_answer()
    {
        var (first, _) = await AskAsync(Known);
        var (second, _) = await AskAsync(Known);

        Assert.Equal(Verdict.Matched, first.Verdict);
        Assert.Equivalent(first, second, strict: true);
    }

    [Fact]
    public async Task Asked_afresh_the_sources_are_asked()
    {
        await AskAsync(Unknown);
        Assert.True((await AskAsync(Unknown, afresh: true)).Calls > 0);
    }

    [Fact]
    public async Task A_miss_is_no_answer_for_another_text()
    {
        await AskAsync(Unknown);
        Assert.True((await AskAsync(Unknown.Replace("J Imag Res", "J Imaginary Results", StringComparison.Ordinal))).Calls > 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{\"schemaVersion\":1,\"key\":\"")]
    [InlineData("{\"schemaVersion\":1}")]
    [InlineData("<html></html>")]
    public async Task A_torn_or_foreign_entry_is_asked_anew_and_put_right(string entry)
    {
        var (first, _) = await AskAsync(Known);
        await OverwriteAsync(entry);

        var (second, calls) = await AskAsync(Known);
        var (_, more) = await AskAsync(Known);

        Assert.True(calls > 0);
        Assert.Equal((first.Doi, 0), (second.Doi, more));
    }

    [Fact]
    public async Task Switched_off_nothing_is_remembered()
    {
        await AskAsync(Known, enabled: false);
        Assert.True((await AskAsync(Known)).Calls > 0);
        Assert.True((await AskAsync(Known, enabled: false)).Calls > 0);
    }

    protected abstract Task<(string Name, string Value)> NewStorageAsync();

    private async Task<(Resolution Resolution, long Calls)> AskAsync(string text, bool afresh = false, bool enabled = true)
    {
        await using var pipeline = await StartAsync(enabled);
        var resolver = pipeline.Get<IReferenceResolver>();
        var before = Calls();
        var attempt = afresh
            ? await resolver.ResolveWithoutCacheAsync(text, CitationParser.Parse(text), resume: null, CancellationToken.None)
            : await resolver.ResolveAsync(text, CitationParser.Parse(text), resume: null, CancellationToken.None);
        return (attempt.Resolution, Calls() - before);
    }

    private Task<TestPipeline> StartAsync(bool enabled = true) => TestPipeline.StartAsync(
        sandbox.Server, _storage, new Dictionary<string, string> { ["Cache:Enabled"] = enabled.ToString() });

    private async Task OverwriteAsync(string entry)
    {
        await using var pipeline = await StartAsync();
        await foreach (var blob in pipeline.Storage.Runs.ListAsync("known/", CancellationToken.None))
            await pipeline.Storage.Runs.WriteAsync(blob.Name, Encoding.UTF8.GetBytes(entry), CancellationToken.None);
    }

    private long Calls() => sandbox.Server.Statistics().Calls.Sum(quota => (long)quota.Value);
}
