using System.Text;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Status;
using EnrichPipeline.Tests.Cli;
using EnrichPipeline.Tests.Sandbox;
using EnrichPipeline.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline;

/// <summary>Tests the overview of the whole pipeline and its advice, over both storages.</summary>
[Trait("Kind", "Slow")]
public sealed class OverviewTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>, IDisposable
{
    private static readonly DateTimeOffset _now = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    private static readonly byte[] _article = Encoding.UTF8.GetBytes(
        "References\n\n1. List A, Kurtin S, Roe D, et al.: Efficacy of lenalidomide in myelodysplastic syndromes. N Engl J Med 2005, "
        + "352:549–557.\n"
            + "2. Bartlett J, Dredge K, Dalgleish A: The evolution of thalidomide and its IMid derivatives as anticancer agents. Nat Rev "
            + "Cancer 2004, 4:314–322.\n"
    );

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(_now);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Folder")]
    [InlineData("ConnectionString")]
    public async Task Open_runs_waiting_messages_held_slots_and_blocks_are_seen(string kind)
    {
        var storage = kind == "Folder" ? _folder.Path : await Azurite.NewConnectionStringAsync();
        await using var pipeline = await StartAsync(kind, storage, shared: true);
        await pipeline.DropAsync("a.txt", _article);
        await pipeline.IngestAsync("a.txt");
        await pipeline.Storage.Leases.TryAcquireAsync("ncbi-1", TimeSpan.FromSeconds(60), CancellationToken.None);
        await pipeline.Storage.Leases.TryAcquireAsync("crossref-list-waiting", TimeSpan.FromSeconds(60), CancellationToken.None);
        await pipeline.Storage.Runs.WriteAsync(
            "slots/crossref-single-blocked.json",
            """{"until":"2030-01-01T00:00:00+00:00","reason":"403"}"""u8.ToArray(),
            CancellationToken.None
        );

        var state = await ReadAsync(pipeline);

        Assert.Equal((1, 0), (state.Runs.Open, state.Runs.Stuck));
        Assert.Equal(
            [("references", 2), ("assemblies", 1), ("references-poison", 0)],
            state.Queues.Select(queue => (queue.Name, queue.Messages))
        );
        Assert.NotNull(state.Queues[0].Age);
        Assert.Equal(
            [
                ("crossref-list", 3, 0, true),
                ("crossref-single", 3, 0, false),
                ("ncbi", 3, 1, false),
                ("datacite", 3, 0, false),
                ("doi-org", 2, 0, false),
            ],
            state.Quotas.Select(lane => (lane.Name, lane.Slots!.Value, lane.Held, lane.IsWanted))
        );
        Assert.Equal([null, 2030, null, null, null], state.Quotas.Select(lane => lane.BlockedUntil?.Year));
        Assert.Equal(["crossref-single: the service", "crossref-list: all slots"], Advice.On(state).Select(Beginning));
    }

    [Fact]
    public async Task A_run_that_nobody_looks_at_is_stuck()
    {
        await using var pipeline = await StartAsync("Folder", _folder.Path);
        await pipeline.DropAsync("a.txt", _article);
        await pipeline.IngestAsync("a.txt");

        _time.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal(0, (await ReadAsync(pipeline)).Runs.Stuck);
        _time.Advance(TimeSpan.FromMinutes(2));
        var state = await ReadAsync(pipeline);

        Assert.Equal((1, 1, TimeSpan.FromMinutes(31)), (state.Runs.Open, state.Runs.Stuck, state.Runs.Oldest));
        Assert.Equal("1 of 1 open", Advice.On(state).Select(advice => string.Join(' ', advice.Split(' ')[..4])).Single());
    }

    [Fact]
    public void Messages_that_nobody_takes_and_poison_are_told()
    {
        var state = new PipelineState(
            new(1, 0, TimeSpan.FromMinutes(6)),
            [
                new("references", 1, TimeSpan.FromMinutes(6)),
                new("assemblies", 0, null),
                new("references-poison", 2, TimeSpan.FromSeconds(1)),
            ],
            []
        );

        Assert.Equal(["Messages in the", "2 messages in"], Advice.On(state).Select(Beginning));
    }

    [Fact]
    public async Task A_block_that_is_over_is_none()
    {
        await using var pipeline = await StartAsync("Folder", _folder.Path);
        await pipeline.Storage.Runs.WriteAsync(
            "slots/ncbi-blocked.json", """{"until":"2026-11-25T11:59:00+00:00","reason":"403"}"""u8.ToArray(), CancellationToken.None);

        Assert.All((await ReadAsync(pipeline)).Quotas, quota => Assert.Null(quota.BlockedUntil));
    }

    [Fact]
    public async Task Enrich_status_shows_it_and_needs_no_contact_address()
    {
        await using (var pipeline = await StartAsync("Folder", _folder.Path))
        {
            await pipeline.DropAsync("a.txt", _article);
            await pipeline.IngestAsync("a.txt");
        }

        var status = await Enrich.RunAsync(_folder.Path, "status", "--folder", _folder.Path);

        Assert.Equal(0, status.Code);
        Assert.Matches(@"(?m)^a\.txt +working +0 of 2 ", status.Output);
        Assert.Matches(@"(?m)^open runs +1 ", status.Output);
        Assert.Matches(@"(?m)^queue references +2 ", status.Output);
        Assert.Matches(@"(?m)^crossref-list +0 +idle", status.Output);
    }

    private static string Beginning(string advice) => string.Join(' ', advice.Split(' ')[..3]);

    private static Task<PipelineState> ReadAsync(TestPipeline pipeline) => pipeline.Get<OverviewReader>().ReadAsync(CancellationToken.None);

    /// <param name="shared">Whether the quotas are as low as the public ones, and so are shared through slot leases.</param>
    private Task<TestPipeline> StartAsync(string kind, string storage, bool shared = false) => TestPipeline.StartAsync(
        sandbox.Server,
        (kind, storage),
        shared ? Enum.GetValues<Quota>().SelectMany(Slow).ToDictionary() : [],
        kind == "Folder" ? _time : null);

    private static IEnumerable<KeyValuePair<string, string>> Slow(Quota quota) => quota switch
    {
        Quota.CrossRefList => [new("CrossRef:ListRequestsPerSecond", "3"), new("CrossRef:ListConcurrency", "3")],
        Quota.CrossRefSingle => [new("CrossRef:SingleRequestsPerSecond", "10"), new("CrossRef:SingleConcurrency", "3")],
        Quota.DataCite => [new("DataCite:RequestsPerSecond", "3"), new("DataCite:Concurrency", "3")],
        Quota.DoiOrg => [new("DoiOrg:RequestsPerSecond", "5"), new("DoiOrg:Concurrency", "2")],
        _ => [new("PubMed:RequestsPerSecond", "3"), new("PubMed:Concurrency", "3")],
    };
}
