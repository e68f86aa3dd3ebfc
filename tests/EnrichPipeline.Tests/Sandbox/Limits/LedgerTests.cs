using EnrichPipeline.Sandbox.Limits;
using EnrichPipeline.Sandbox.Serving;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EnrichPipeline.Tests.Sandbox.Limits;

public sealed class LedgerTests
{
    private static readonly ApiEndpoint _works = new("/works", ApiQuota.CrossRefList, _ => Answer.Text(""));

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void The_fourth_request_within_a_second_is_one_too_many()
    {
        var ledger = new Ledger(_time, records: 0, enforce: true);

        Assert.Equal([false, false, false, true], Enumerable.Range(0, 4).Select(_ => Send(ledger, "a")));
        Assert.Equal(1, ledger.Read().Violations["crossref-list"]);
    }

    [Fact]
    public void The_window_slides()
    {
        var ledger = new Ledger(_time, records: 0, enforce: true);
        Send(ledger, "a");
        _time.Advance(TimeSpan.FromMilliseconds(600));
        Send(ledger, "a");
        Send(ledger, "a");

        _time.Advance(TimeSpan.FromMilliseconds(399));
        Assert.True(Send(ledger, "a"));

        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.False(Send(ledger, "a"));
        Assert.True(Send(ledger, "a"));
    }

    [Fact]
    public void Each_client_has_limits_of_its_own()
    {
        var ledger = new Ledger(_time, records: 0, enforce: true);

        Assert.All(Enumerable.Range(0, 12), number => Assert.False(Send(ledger, $"client {number % 4}")));
    }

    [Fact]
    public void Too_many_at_once_are_seen_even_if_slow()
    {
        var ledger = new Ledger(_time, records: 0, enforce: false);
        var tickets = new List<Ticket>();
        for (var i = 0; i < 4; i++)
        {
            tickets.Add(ledger.Enter(_works, Polite("a")));
            _time.Advance(TimeSpan.FromSeconds(2));
        }

        Assert.Equal([false, false, false, true], tickets.Select(ticket => ticket.IsOverLimit));
        Assert.Equal(4, ledger.Read().MostInFlight["crossref-list"]);
        tickets.ForEach(ticket => ticket.Dispose());
        Assert.False(Send(ledger, "a"));
    }

    [Fact]
    public void A_reset_forgets_the_counts()
    {
        var ledger = new Ledger(_time, records: 7, enforce: false);
        for (var i = 0; i < 5; i++)
            Send(ledger, "a");
        ledger.CountFault();
        ledger.CountTooMany();

        ledger.Reset();

        var statistics = ledger.Read();
        Assert.All(
            [statistics.Calls, statistics.Violations, statistics.MostInFlight],
            counts => Assert.All(counts.Values, count => Assert.Equal(0, count))
        );
        Assert.Empty(statistics.CallsByEndpoint);
        Assert.Equal((0, 0, 7), (statistics.Faults, statistics.TooManyRequests, statistics.Records));
    }

    private static bool Send(Ledger ledger, string client)
    {
        using var ticket = ledger.Enter(_works, Polite(client));
        return ticket.IsOverLimit;
    }

    private static ClientLimit Polite(string client) => new(client, "polite-array", PerSecond: 3, InFlight: 3);
}
