using System.Collections.Concurrent;
using EnrichPipeline.Model;
using Xunit;
using static EnrichPipeline.Tests.Pipeline.Recheck.RecheckedArticles;

namespace EnrichPipeline.Tests.Pipeline.Recheck;

/// <summary>Tests when the timer rechecks answered references, and when it does not.</summary>
public sealed class RecheckJobTests : OneRecheck
{
    private const string Lease = "looking-again";

    [Fact]
    public async Task The_records_of_what_is_due_are_read_again_and_the_look_counts()
    {
        var run = await Articles.AddAsync("a.txt", Due(1), Due(2) with { DueAt = Now.AddDays(1) });

        await RecheckAsync();

        Assert.Equal([$"CrossRef {DoiOf(run, 1)}", $"PubMed {DoiOf(run, 1)}"], Sources.Asked);
        Assert.Equal([2, 1], (await Articles.StatesAsync(run)).Select(looks => looks.Confirmations));
    }

    [Fact]
    public async Task What_is_not_matched_is_queued()
    {
        await Articles.AddAsync("a.txt", Due(1, Verdict.NotFound));

        await RecheckAsync();

        Assert.Equal(["1+"], await Articles.QueuedAsync());
        Assert.Empty(Sources.Asked);
    }

    [Fact]
    public async Task A_look_takes_its_cost_off_what_is_allowed()
    {
        await Articles.AddAsync("a.txt", Due(1, Verdict.NotFound), Due(2, Verdict.NotFound));
        await Articles.AddAsync("b.txt", Due(1, Verdict.NotFound));
        RecheckSettings.CallsPerTick = 10_000;
        RecheckSettings.Share = 0.01;
        var before = await AllowedAsync();

        await RecheckAsync();

        Assert.Equal(before.CrossRef - 3, (await AllowedAsync()).CrossRef, 6);
    }

    [Fact]
    public async Task Nothing_is_looked_at_where_it_is_switched_off()
    {
        await Articles.AddAsync("a.txt", Due(1));
        RecheckSettings.Enabled = false;

        await RecheckAsync();

        Assert.Empty(Sources.Asked);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task It_waits_while_more_references_are_queued_than_is_quiet(int queued, bool looks)
    {
        await Articles.AddAsync("a.txt", Due(1));
        await QueueAsync(queued);

        await RecheckAsync();

        Assert.Equal(looks, Sources.Asked.Count > 0);
    }

    [Fact]
    public async Task Only_one_process_looks_at_a_time()
    {
        await Articles.AddAsync("a.txt", Due(1));
        await Articles.Storage.Leases.TryAcquireAsync(Lease, TimeSpan.FromSeconds(60), CancellationToken.None);

        await RecheckAsync();

        Assert.Empty(Sources.Asked);
    }

    [Fact]
    public async Task The_next_may_look_once_one_is_done_or_failed()
    {
        await Articles.AddAsync("a.txt", Due(1));
        Sources.Works = _ => throw new InvalidOperationException("a fault of ours");

        await Assert.ThrowsAsync<InvalidOperationException>(() => RecheckAsync());

        Assert.False(await Articles.Storage.Leases.IsHeldAsync(Lease, CancellationToken.None));
    }

    [Fact]
    public async Task Where_nothing_is_due_nothing_happens()
    {
        await RecheckAsync();

        Assert.Empty(Sources.Asked);
        Assert.False(await Articles.Storage.Leases.IsHeldAsync(Lease, CancellationToken.None));
    }

    [Fact]
    public async Task Articles_that_are_due_together_share_their_calls()
    {
        await Articles.AddAsync("a.txt", Due(1));
        await Articles.AddAsync("b.txt", Due(1));
        var (asked, both) = (new ConcurrentBag<string>(), new TaskCompletionSource());
        Sources.Works = async doi =>
        {
            asked.Add(doi.Value);
            if (asked.Count == 2)
                both.SetResult();
            await both.Task.WaitAsync(TimeSpan.FromSeconds(5));
            return new BibliographicRecord { Source = SourceName.CrossRef, Doi = doi };
        };

        await RecheckAsync();

        Assert.Equal(2, asked.Count);
    }

    [Fact]
    public async Task An_outage_leaves_it_due()
    {
        var run = await Articles.AddAsync("a.txt", Due(1));
        Sources.Works = _ => StubSources.AnswerOf(StubSources.Unavailable);

        await RecheckAsync();

        Assert.Equal(Due(1) with { DueAt = Now.AddHours(6) }, Assert.Single(await Articles.StatesAsync(run)) with { PubMed = null });
    }
}
