using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Tests.Support;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Recheck;

/// <summary>
/// Tests the share of the quotas for rechecks: a fifth of ten calls a second at CrossRef and of five at NCBI, saved up for at most 15
/// minutes.
/// </summary>
public sealed class RecheckQuotaTests : IDisposable
{
    private static readonly RecheckCost _most = new(1800, 900);

    private readonly StoredArticle _articles = new();
    private readonly FakeTimeProvider _time = new(StoredArticle.Start);

    public void Dispose() => _articles.Dispose();

    [Fact]
    public async Task The_first_time_there_is_a_quarter_of_an_hour_to_spend() =>
        Assert.Equal(_most, await ReadAsync());

    [Theory]
    [InlineData(500, 500, 500)]
    [InlineData(1000, 1000, 900)]
    public async Task No_round_takes_more_than_the_most_a_round_may(int most, double crossRef, double pubMed) =>
        Assert.Equal(new RecheckCost(crossRef, pubMed), await Of(_time, most).ReadAsync(CancellationToken.None));

    [Fact]
    public async Task What_was_spent_is_gone()
    {
        await SpendAsync(_most);

        Assert.Equal(default, await ReadAsync());
    }

    [Fact]
    public async Task What_is_left_grows_by_the_share()
    {
        await SpendAsync(new RecheckCost(1700, 850));
        Assert.Equal(new RecheckCost(100, 50), await ReadAsync());

        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(new RecheckCost(220, 110), await ReadAsync());
    }

    [Fact]
    public async Task Spending_twice_takes_both_off()
    {
        await SpendAsync(new RecheckCost(1000, 300));
        await SpendAsync(new RecheckCost(500, 400));

        Assert.Equal(new RecheckCost(300, 200), await ReadAsync());
    }

    [Theory]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(60 * 24)]
    public async Task More_than_a_quarter_of_an_hour_is_never_saved_up(int minutes)
    {
        await SpendAsync(new RecheckCost(200, 100));
        _time.Advance(TimeSpan.FromMinutes(minutes));

        Assert.Equal(_most, await ReadAsync());
    }

    [Fact]
    public async Task A_clock_that_was_set_back_does_not_stop_it()
    {
        await SpendAsync(_most);

        Assert.Equal(_most, await Of(new FakeTimeProvider(StoredArticle.Start.AddHours(-1)), 10_000).ReadAsync(CancellationToken.None));
    }

    private Task<RecheckCost> ReadAsync() => Of(_time, 10_000).ReadAsync(CancellationToken.None);

    private Task SpendAsync(RecheckCost cost) => Of(_time, 10_000).SpendAsync(cost, CancellationToken.None);

    private RecheckQuotaStore Of(TimeProvider time, int most) => new(
        _articles.Storage,
        QuotaCatalogs.Of(crossRefList: 10, ncbi: 5),
        Options.Create(new RecheckOptions { Share = 0.2, CallsPerTick = most }),
        time);
}
