using CsCheck;
using EnrichPipeline.Model;
using EnrichPipeline.Sources;
using EnrichPipeline.Sources.Quotas;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EnrichPipeline.Tests.Sources.Quotas;

/// <summary>
/// Tests that no sliding second contains more requests than the limit, however late they leave and however long they take.
/// </summary>
[Trait("Kind", "Slow")]
public sealed class AnyLatenessTests
{
    private static readonly TimeSpan _tick = TimeSpan.FromMilliseconds(10);

    private static readonly Gen<(int Gap, int Late, int Stay)[]> _requests =
        Gen.Select(Gen.Int[0, 400], Gen.OneOf(Gen.Int[0, 5], Gen.Int[0, 3000]), Gen.Int[0, 1500]).Array[1, 40];

    [Fact]
    public void One_process_keeps_the_limit() =>
        Gen.Select(Gen.Int[1, 10], Gen.Int[1, 5], _requests).Sample((perSecond, concurrency, requests) =>
        {
            var run = new Run(perSecond, concurrency);
            run.Send(run.NewLimiter(isShared: false), requests);
            run.AssertTheLimitIsKept();
        }, iter: 200);

    [Fact]
    public void Processes_that_hand_slots_over_keep_the_limit_together() =>
        Gen.Select(_requests, _requests, Gen.Int[200, 4000].Array[1, 6]).Sample((ones, others, turns) =>
        {
            var run = new Run(3, 3);
            var (one, other) = (run.NewLimiter(isShared: true), run.NewLimiter(isShared: true));
            run.HandOver(one, other, turns);
            run.Send(one, ones);
            run.Send(other, others);
            run.AssertTheLimitIsKept();
        }, iter: 200);

    /// <summary>A simulation with its own clock.</summary>
    private sealed class Run(int perSecond, int concurrency)
    {
        private readonly FakeTimeProvider _time = new();
        private readonly List<TimeSpan> _departures = [];
        private readonly PriorityQueue<Action, TimeSpan> _events = new();
        private int _open;
        private int _inFlight;
        private int _mostInFlight;

        private TimeSpan Now => _time.GetElapsedTime(0);

        public RateLimiter NewLimiter(bool isShared) => new(
            Quota.CrossRefList,
            new QuotaSettings(RateLimit.PerSecond(perSecond, concurrency), IsPublic: false, TimeSpan.FromDays(1)),
            _time,
            isShared);

        /// <summary>Gives all slots to one limiter, then to the other, in turns, as the lease manager does.</summary>
        public void HandOver(RateLimiter one, RateLimiter other, int[] turns)
        {
            Take(one);
            _events.Enqueue(() => GiveUp(one, other, turns, 0), Now + TimeSpan.FromMilliseconds(turns[0]));
        }

        public void Send(RateLimiter limiter, (int Gap, int Late, int Stay)[] requests)
        {
            var at = Now;
            foreach (var (gap, late, stay) in requests)
            {
                at += TimeSpan.FromMilliseconds(gap);
                _open++;
                _events.Enqueue(() => Begin(limiter.AcquireAsync(null, default).AsTask(), late, stay), at);
            }
        }

        public void AssertTheLimitIsKept()
        {
            for (var tick = 0; tick < 30_000 && _open > 0; tick++)
            {
                while (_events.TryPeek(out var next, out var due) && due <= Now)
                {
                    _events.Dequeue();
                    next();
                }
                _time.Advance(_tick);
            }
            Assert.Equal(0, _open);
            Assert.InRange(_mostInFlight, 0, concurrency);
            for (var i = perSecond; i < _departures.Count; i++)
                Assert.True(_departures[i] - _departures[i - perSecond] >= TimeSpan.FromSeconds(1));
        }

        private void GiveUp(RateLimiter from, RateLimiter to, int[] turns, int turn)
        {
            from.Slots = [];
            if (!from.Snapshot().FitsShare)
            {
                _events.Enqueue(() => GiveUp(from, to, turns, turn), Now + _tick);
                return;
            }
            Take(to);
            var next = TimeSpan.FromMilliseconds(1500 + turns[(turn + 1) % turns.Length]);
            _events.Enqueue(() => GiveUp(to, from, turns, turn + 1), Now + next);
        }

        private void Take(RateLimiter limiter)
        {
            var usable = Now + limiter.Snapshot().Window;
            limiter.Slots = [new(0, usable, TimeSpan.MaxValue), new(1, usable, TimeSpan.MaxValue), new(2, usable, TimeSpan.MaxValue)];
        }

        private void Begin(Task<SourceResult<Permit>> acquiring, int late, int stay)
        {
            if (!acquiring.IsCompleted)
            {
                _events.Enqueue(() => Begin(acquiring, late, stay), Now + _tick);
                return;
            }
            var permit = acquiring.Result.Value!;
            permit.MarkStarted();
            _mostInFlight = Math.Max(_mostInFlight, ++_inFlight);
            _events.Enqueue(() => Leave(permit, stay), Now + TimeSpan.FromMilliseconds(late));
        }

        private void Leave(Permit permit, int stay)
        {
            _departures.Add(Now);
            permit.MarkSent(this);
            _events.Enqueue(() => End(permit), Now + TimeSpan.FromMilliseconds(stay));
        }

        private void End(Permit permit)
        {
            _inFlight--;
            _open--;
            permit.Dispose();
        }
    }
}
