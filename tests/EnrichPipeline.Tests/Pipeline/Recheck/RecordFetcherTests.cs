using System.Text.Json.Nodes;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Sandbox;
using EnrichPipeline.Sources;
using EnrichPipeline.Tests.Support;
using Xunit;
using Xunit.Abstractions;

namespace EnrichPipeline.Tests.Pipeline.Recheck;

[Trait("Kind", "Slow")]
public sealed class RecordFetcherTests(ITestOutputHelper output)
{
    private const int References = 10_000;

    /// <summary>The number of references whose records are read before their runs are written.</summary>
    private const int Lot = 2_000;

    [Fact]
    public async Task The_records_of_ten_thousand_references_take_less_than_three_hundred_calls()
    {
        using var folder = new TemporaryFolder();
        var records = Path.Combine(folder.Path, "records.jsonl");
        await File.WriteAllLinesAsync(records, Enumerable.Range(1, References).Select(Record));
        await using var sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { RecordsFile = records, AnnounceLimits = false },
            TimeProvider.System,
            CancellationToken.None
        );
        await using var pipeline = await TestPipeline.StartAsync(sandbox, ("Folder", Path.Combine(folder.Path, "store")));
        var reading = new RecordFetcher(pipeline.Get<ICrossRef>(), pipeline.Get<IPubMed>());

        foreach (var lot in Enumerable.Range(1, References).Chunk(Lot))
        {
            var fetched = await reading.FetchAsync([.. lot.Select(Watch)], CancellationToken.None);
            Assert.All(fetched.Works.Values, answer => Assert.NotNull(answer.Value));
            Assert.All(fetched.Records.Values, answer => Assert.NotNull(answer.Value));
            Assert.Equal((Lot, Lot), (fetched.Works.Count, fetched.Records.Count));
        }

        var calls = sandbox.Statistics().Calls;
        output.WriteLine(string.Join(", ", calls));
        Assert.InRange(calls.Values.Sum(), 250, 299);
    }

    private static RecheckTarget Watch(int number) =>
        new(
            new ReferenceRecheckState(number, Verdict.Matched, Confirmations: 1, DueAt: null),
            Doi.Parse($"10.1016/j.jbiomech.2019.{number:D6}"),
            Pmid.Parse($"{20_000_000 + number}"),
            null,
            []
        );

    private static string Record(int number) => new JsonObject
    {
        ["doi"] = $"10.1016/j.jbiomech.2019.{number:D6}",
        ["pmid"] = $"{20_000_000 + number}",
        ["type"] = "journal-article",
        ["title"] = $"Work {number}",
        ["journal"] = "Journal of Works",
        ["year"] = "2019",
    }.ToJsonString();
}
