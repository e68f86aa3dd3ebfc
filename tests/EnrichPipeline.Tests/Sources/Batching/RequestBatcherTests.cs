using System.Collections.Concurrent;
using EnrichPipeline.Model;
using EnrichPipeline.Sources;
using EnrichPipeline.Sources.Batching;
using EnrichPipeline.Sources.Quotas;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EnrichPipeline.Tests.Sources.Batching;

public sealed class RequestBatcherTests : IDisposable
{
    private static readonly TimeSpan _delay = TimeSpan.FromMilliseconds(50);

    private readonly FakeTimeProvider _time = new();
    private readonly RateLimiter _limiter;
    private readonly ConcurrentQueue<int[]> _batches = new();
    private readonly SemaphoreSlim _asked = new(0);
    private readonly SemaphoreSlim _mayAnswer = new(1000);
    private readonly SemaphoreSlim _mayLeave = new(1000);
    private readonly SemaphoreSlim _waits = new(0);

    public RequestBatcherTests() => _limiter = new RateLimiter(
        Quota.Ncbi,
        new QuotaSettings(RateLimit.PerSecond(1_000_000, 1_000_000), IsPublic: false, TimeSpan.FromSeconds(30)),
        TimeProvider.System);

    public void Dispose()
    {
        _limiter.Dispose();
        _asked.Dispose();
        _mayAnswer.Dispose();
        _mayLeave.Dispose();
        _waits.Dispose();
    }

    [Fact]
    public async Task Questions_that_come_together_are_asked_together_and_each_gets_its_own_answer()
    {
        var batcher = Batcher(most: 10);
        var answers = Enumerable.Range(1, 5).Select(i => batcher.GetAsync(i, default)).ToList();
        Assert.Equal(["1", "2", "3", "4", "5"], (await AdvanceUntilAsync(Task.WhenAll(answers))).Select(answer => answer.Value));
        Assert.Equal([1, 2, 3, 4, 5], Assert.Single(_batches));
    }

    [Fact]
    public async Task The_shortest_delay_ends_on_a_real_clock_too()
    {
        var batcher = Batcher(10, TimeSpan.FromMilliseconds(1), TimeProvider.System);
        Assert.Equal("1", (await batcher.GetAsync(1, default)).Value);
    }

    [Fact]
    public async Task A_full_batch_does_not_wait()
    {
        var batcher = Batcher(most: 2);
        await Task.WhenAll(batcher.GetAsync(1, default), batcher.GetAsync(2, default));
        Assert.Equal([1, 2], Assert.Single(_batches));
    }

    [Fact]
    public async Task The_same_question_in_flight_is_asked_once()
    {
        var batcher = Batcher(most: 2);
        await Task.WhenAll(new[] { 1, 1, 1, 2, 2 }.Select(i => batcher.GetAsync(i, default)).ToList());
        Assert.Equal([1, 2], Assert.Single(_batches));
        await AdvanceUntilAsync(batcher.GetAsync(1, default));
        Assert.Equal(2, _batches.Count);
    }

    [Fact]
    public async Task A_batch_that_is_not_full_waits_where_waiting_delays_nothing()
    {
        var waits = true;
        var batcher = new RequestBatcher<int, string>(
            new BatchOptions(Quota.Ncbi, "test", 10, _delay) { KeepsWaiting = _ => Volatile.Read(ref waits) },
            AcquireAsync,
            AnswerAsync,
            _time);
        var first = batcher.GetAsync(1, default);
        for (var i = 0; i < 50; i++)
            await AdvanceAsync();
        Assert.Empty(_batches);
        var second = batcher.GetAsync(2, default);
        Volatile.Write(ref waits, false);
        await AdvanceUntilAsync(Task.WhenAll(first, second));
        Assert.Equal([1, 2], Assert.Single(_batches));
    }

    [Fact]
    public async Task What_comes_while_a_batch_waits_for_its_permit_is_in_it()
    {
        var batcher = Batcher(most: 4);
        Hold(_mayLeave);
        var first = batcher.GetAsync(1, default);
        await AdvanceUntilAsync(_waits.WaitAsync());
        var later = Enumerable.Range(2, 5).Select(i => batcher.GetAsync(i, default)).ToList();
        _mayLeave.Release(1000);
        await first;
        await AdvanceUntilAsync(Task.WhenAll(later));
        Assert.Equal([[1, 2, 3, 4], [5, 6]], _batches);
    }

    [Fact]
    public async Task A_batch_that_everybody_left_before_it_had_its_permit_is_not_asked()
    {
        var batcher = Batcher(most: 4);
        Hold(_mayLeave);
        using var cancellation = new CancellationTokenSource();
        var gone = batcher.GetAsync(1, cancellation.Token);
        await AdvanceUntilAsync(_waits.WaitAsync());
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        var next = batcher.GetAsync(2, default);
        _mayLeave.Release(1000);
        Assert.Equal("2", (await AdvanceUntilAsync(next)).Value);
        Assert.Equal([2], Assert.Single(_batches));
    }

    [Fact]
    public async Task Where_there_is_no_permit_all_who_waited_for_it_are_told()
    {
        var batcher = new RequestBatcher<int, string>(
            new BatchOptions(Quota.Ncbi, "test", 1, _delay),
            async (_, token) =>
            {
                await _mayLeave.WaitAsync(token);
                return new SourceUnavailable(Quota.Ncbi, "paused");
            },
            AnswerAsync,
            _time);
        Hold(_mayLeave);
        var answers = new[] { batcher.GetAsync(1, default), batcher.GetAsync(2, default) };
        _mayLeave.Release(1000);
        Assert.All(await Task.WhenAll(answers), answer => Assert.Equal("paused", answer.Unavailable?.Reason));
    }

    [Fact]
    public async Task Whoever_is_cancelled_does_not_cancel_the_others()
    {
        var batcher = Batcher(most: 2);
        Hold(_mayAnswer);
        using var cancellation = new CancellationTokenSource();
        var impatient = batcher.GetAsync(1, cancellation.Token);
        var (same, other) = (batcher.GetAsync(1, default), batcher.GetAsync(2, default));
        await _asked.WaitAsync();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        _mayAnswer.Release(1000);
        Assert.Equal(("1", "2"), ((await same).Value, (await other).Value));
    }

    [Fact]
    public async Task A_batch_that_nobody_waits_for_is_cancelled_and_its_questions_can_be_asked_anew()
    {
        var batcher = Batcher(most: 2);
        Hold(_mayAnswer);
        using var cancellation = new CancellationTokenSource();
        var tasks = new[] { batcher.GetAsync(1, cancellation.Token), batcher.GetAsync(2, cancellation.Token) };
        await _asked.WaitAsync();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(tasks));
        _mayAnswer.Release(1000);
        Assert.Equal("1", (await AdvanceUntilAsync(batcher.GetAsync(1, default))).Value);
    }

    [Fact]
    public async Task A_question_whose_caller_left_before_the_batch_is_not_asked()
    {
        var batcher = Batcher(most: 10);
        using var cancellation = new CancellationTokenSource();
        var (gone, stays) = (batcher.GetAsync(1, cancellation.Token), batcher.GetAsync(2, default));
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        await AdvanceUntilAsync(stays);
        Assert.Equal([2], Assert.Single(_batches));
    }

    [Fact]
    public async Task A_bug_reaches_those_who_asked_and_the_next_are_served()
    {
        var fails = true;
        var batcher = new RequestBatcher<int, string>(
            new BatchOptions(Quota.Ncbi, "test", 1, TimeSpan.Zero),
            AcquireAsync,
            (questions, permit, token) => fails ? throw new InvalidOperationException("bug") : AnswerAsync(questions, permit, token),
            _time);
        await Assert.ThrowsAsync<InvalidOperationException>(() => batcher.GetAsync(1, default));
        fails = false;
        Assert.Equal("1", (await batcher.GetAsync(1, default)).Value);
    }

    [Fact]
    public async Task A_limiter_that_cannot_be_made_fails_those_who_wait_and_not_the_next()
    {
        var fails = true;
        var batcher = new RequestBatcher<int, string>(
            new BatchOptions(Quota.Ncbi, "test", 1, TimeSpan.Zero),
            (demand, token) => fails ? throw new InvalidOperationException("wrong setting") : AcquireAsync(demand, token),
            AnswerAsync,
            _time);
        await Assert.ThrowsAsync<InvalidOperationException>(() => batcher.GetAsync(1, default));
        fails = false;
        Assert.Equal("1", (await batcher.GetAsync(1, default)).Value);
    }

    [Fact]
    public async Task A_batch_runs_in_the_context_of_a_caller_who_still_waits()
    {
        var invocation = new AsyncLocal<string>();
        var seen = new ConcurrentQueue<string?>();
        var batcher = new RequestBatcher<int, string>(
            new BatchOptions(Quota.Ncbi, "test", 10, TimeSpan.Zero),
            AcquireAsync,
            (questions, permit, token) =>
            {
                seen.Enqueue(invocation.Value);
                return AnswerAsync(questions, permit, token);
            },
            _time);
        Hold(_mayAnswer);
        invocation.Value = "first";
        var first = batcher.GetAsync(1, default);
        await _asked.WaitAsync();
        invocation.Value = "second";
        var second = batcher.GetAsync(2, default);
        _mayAnswer.Release();
        await Task.WhenAll(first, second);

        Assert.Equal(["first", "second"], seen);
    }

    [Fact]
    public async Task Thousands_of_callers_at_once_all_get_theirs()
    {
        var batcher = Batcher(50, TimeSpan.FromMilliseconds(1), TimeProvider.System);
        var answers = await Task.WhenAll(Enumerable.Range(0, 5000).Select(i => Task.Run(() => batcher.GetAsync(i % 3000, default))));
        Assert.All(answers.Select((answer, i) => (answer, i)), pair => Assert.Equal($"{pair.i % 3000}", pair.answer.Value));
        Assert.All(_batches, batch => Assert.InRange(batch.Length, 1, 50));
    }

    private RequestBatcher<int, string> Batcher(int most, TimeSpan? delay = null, TimeProvider? time = null) =>
        new(new BatchOptions(Quota.Ncbi, "test", most, delay ?? _delay), AcquireAsync, AnswerAsync, time ?? _time);

    private static void Hold(SemaphoreSlim door)
    {
        while (door.Wait(0))
        {
        }
    }

    private async ValueTask<SourceResult<Permit>> AcquireAsync(IPermitDemand demand, CancellationToken cancellationToken)
    {
        _waits.Release();
        await _mayLeave.WaitAsync(cancellationToken);
        return await _limiter.AcquireAsync(demand, cancellationToken);
    }

    private async Task<SourceResult<IReadOnlyDictionary<int, SourceResult<string>>>> AnswerAsync(
        IReadOnlyList<int> questions, Permit? permit, CancellationToken cancellationToken)
    {
        permit?.Dispose();
        _batches.Enqueue([.. questions]);
        _asked.Release();
        await _mayAnswer.WaitAsync(cancellationToken);
        _mayAnswer.Release();
        return questions.ToDictionary(question => question, question => SourceResult.Of($"{question}"));
    }

    private async Task AdvanceAsync()
    {
        await Task.Yield();
        _time.Advance(_delay);
    }

    private async Task<T> AdvanceUntilAsync<T>(Task<T> task)
    {
        await AdvanceUntilAsync((Task)task);
        return await task;
    }

    private async Task AdvanceUntilAsync(Task task)
    {
        while (!task.IsCompleted)
            await AdvanceAsync();
    }
}
