using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Tests.Support;
using Xunit;
using static EnrichPipeline.Tests.Pipeline.Recheck.RecheckedArticles;

namespace EnrichPipeline.Tests.Pipeline.Recheck;

/// <summary>Tests two articles that fill a batch, and a third that forms the next batch.</summary>
public sealed class RecheckBatchTests : OneRecheck
{
    private const int Lot = 2_000;

    [Fact]
    public async Task All_that_is_due_is_looked_at_lot_by_lot_each_reference_once()
    {
        var last = await AddAsync();

        await RecheckAsync();

        Assert.Equal(Lot + 1, WorksAsked.Count());
        Assert.Equal(2, Assert.Single(await Articles.StatesAsync(last)).Confirmations);
    }

    [Fact]
    public async Task Where_a_whole_lot_is_unanswered_no_more_is_asked()
    {
        await AddAsync();
        Sources.Works = _ => StubSources.AnswerOf(StubSources.Unavailable);

        await RecheckAsync();

        Assert.Equal(Lot, WorksAsked.Count());
    }

    [Fact]
    public async Task Live_work_that_comes_meanwhile_goes_before_the_next_lot()
    {
        await AddAsync();
        Sources.RecordsByDoi = async doi =>
        {
            if (doi == Doi.Parse("10.5555/2.txt.1"))
                await QueueAsync(RecheckSettings.QuietBelow + 1);
            return default(BibliographicRecord);
        };

        await RecheckAsync();

        Assert.Equal(Lot, WorksAsked.Count());
    }

    [Fact]
    public async Task A_process_that_lost_the_lease_stops_before_the_next_batch()
    {
        await AddAsync();

        await RecheckAsync(new ContestedStorage(Articles.Storage, name => name == "looking-again", losses: 1));

        Assert.Equal(Lot, WorksAsked.Count());
    }

    private IEnumerable<string> WorksAsked => Sources.Asked.Where(asked => asked.StartsWith("CrossRef", StringComparison.Ordinal));

    private async Task<Run> AddAsync()
    {
        await Articles.AddAsync(
            "1.txt",
            [.. Enumerable.Range(1, Lot - 1).Select(ordinal => Due(ordinal) with { DueAt = Now.AddHours(-2) })]
        );
        await Articles.AddAsync("2.txt", Due(1) with { DueAt = Now.AddHours(-1) });
        return await Articles.AddAsync("3.txt", Due(1));
    }
}
