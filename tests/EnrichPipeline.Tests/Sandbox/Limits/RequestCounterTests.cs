using EnrichPipeline.Sandbox.Limits;
using EnrichPipeline.Sandbox.Serving;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EnrichPipeline.Tests.Sandbox.Limits;

public sealed class RequestCounterTests
{
    private static readonly ApiEndpoint _works = new("/works", ApiQuota.CrossRefList, _ => Answer.Text(""));

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void The_fourth_request_within_a_second_is_one_too_many()
    {
        var counter = new RequestCounter(_time, records: 0, enforce: true);

        Assert.Equal([false, false, false, true], Enumerable.Range(0, 4).Select(_ => Send(counter, "a")));
        Assert.Equal(1, counter.Read().Violations["crossref-list"]);
    }

    [Fact]
    public void The_window_slides()
    {
        var counter = new RequestCounter(_time, records: 0, enforce: true);
        Send(counter, "a");
        _time.Advance(TimeSpan.FromMilliseconds(600));
        Send(counter, "a");
        Send(counter, "a");

        _time.Advance(TimeSpan.FromMilliseconds(399));
        Assert.True(Send(counter, "a"));

        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.False(Send(counter, "a"));
        Assert.True(Send(counter, "a"));
    }

    [Fact]
    public void Each_client_has_limits_of_its_own()
    {
        var counter = new RequestCounter(_time, records: 0, enforce: true);

        Assert.All(Enumerable.Range(0, 12), number => Assert.False(Send(counter, $"client {number % 4}")));
    }

    [Fact]
    public void Too_many_at_once_are_seen_even_if_slow()
    {
        var counter = new RequestCounter(_time, records: 0, enforce: false);
        var entered = new List<RequestInFlight>();
        for (var i = 0; i < 4; i++)
        {
            entered.Add(counter.Enter(_works, Polite("a")));
            _time.Advance(TimeSpan.FromSeconds(2));
        }

        Assert.Equal([false, false, false, true], entered.Select(request => request.IsOverLimit));
        Assert.Equal(4, counter.Read().MostInFlight["crossref-list"]);
        entered.ForEach(request => request.Dispose());
        Assert.False(Send(counter, "a"));
    }

    [Fact]
    public void A_reset_forgets_the_counts()
    {
        var counter = new RequestCounter(_time, records: 7, enforce: false);
        for (var i = 0; i < 5; i++)
            Send(counter, "a");
        counter.CountFault();
        counter.CountTooMany();

        counter.Reset();

        var statistics = counter.Read();
        Assert.All(
            [statistics.Calls, statistics.Violations, statistics.MostInFlight],
            counts => Assert.All(counts.Values, count => Assert.Equal(0, count))
        );
        Assert.Empty(statistics.CallsByEndpoint);
        Assert.Equal((0, 0, 7), (statistics.Faults, statistics.TooManyRequests, statistics.Records));
    }

    private static bool Send(RequestCounter counter, string client)
    {
        using var request = counter.Enter(_works, Polite(client));
        return request.IsOverLimit;
    }

    private static ClientLimit Polite(string client) => new(client, "polite-array", PerSecond: 3, InFlight: 3);
}
