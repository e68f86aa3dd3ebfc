using System.Collections.Concurrent;
using EnrichPipeline.Model;
using EnrichPipeline.Sources;
using EnrichPipeline.Sources.Batching;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EnrichPipeline.Tests.Sources.Batching;

public sealed class RequestBatcherTests : IDisposable
{
    private static readonly TimeSpan _window = TimeSpan.FromMilliseconds(50);

    private readonly FakeTimeProvider _time = new();
    private readonly ConcurrentQueue<int[]> _batches = new();
    private readonly SemaphoreSlim _asked = new(0);
    private readonly SemaphoreSlim _mayAnswer = new(1000);
    private readonly SemaphoreSlim _mayLeave = new(1000);
    private readonly SemaphoreSlim _waits = new(0);

    public void Dispose()
    {
        _asked.Dispose();
        _mayAnswer.Dispose();
        _mayLeave.Dispose();
        _waits.Dispose();
    }

    [Fact]
    public async Task Questions_of_one_window_are_asked_together_and_each_gets_its_own_answer()
    {
        var gatherer = RequestBatcher(most: 10);
        var answers = Enumerable.Range(1, 5).Select(i => gatherer.AskAsync(i, default)).ToList();
        Assert.Empty(_batches);
        _time.Advance(_window);
        Assert.Equal(["1", "2", "3", "4", "5"], (await Task.WhenAll(answers)).Select(answer => answer.Value));
        Assert.Equal([1, 2, 3, 4, 5], Assert.Single(_batches));
    }

    [Fact]
    public async Task The_shortest_window_ends_on_a_real_clock_too()
    {
        var gatherer = new RequestBatcher<int, string>(Quota.Ncbi, new BatchOptions(10, TimeSpan.FromMilliseconds(1), 2), AskAsync, TimeProvider.System);
        Assert.Equal("1", (await Waited(gatherer.AskAsync(1, default))).Value);
    }

    [Fact]
    public async Task A_full_batch_does_not_wait()
    {
        var gatherer = RequestBatcher(most: 2);
        await Task.WhenAll(gatherer.AskAsync(1, default), gatherer.AskAsync(2, default));
        Assert.Equal([1, 2], Assert.Single(_batches));
    }

    [Fact]
    public async Task The_same_question_in_flight_is_asked_once()
    {
        var gatherer = RequestBatcher(most: 2);
        var answers = new[] { 1, 1, 1, 2, 2 }.Select(i => gatherer.AskAsync(i, default)).ToList();
        await Task.WhenAll(answers);
        Assert.Equal([1, 2], Assert.Single(_batches));
        _ = await Waited(gatherer.AskAsync(1, default));
        Assert.Equal(2, _batches.Count);
    }

    [Fact]
    public async Task While_a_batch_is_under_way_only_full_ones_follow_it()
    {
        var gatherer = RequestBatcher(most: 4, ahead: 1);
        Hold(_mayAnswer);
        var answers = new List<Task<SourceResult<string>>> { gatherer.AskAsync(0, default) };
        _time.Advance(_window);
        await _asked.WaitAsync();
        for (var i = 1; i <= 6; i++)
        {
            answers.Add(gatherer.AskAsync(i, default));
            _time.Advance(_window);
        }
        await _asked.WaitAsync();
        Assert.Equal([1, 4], _batches.Select(batch => batch.Length));
        _mayAnswer.Release(1000);
        await Task.WhenAll(answers);
        Assert.Equal([1, 4, 2], _batches.Select(batch => batch.Length));
    }

    [Fact]
    public async Task What_comes_while_a_batch_waits_for_its_lane_is_on_board()
    {
        var gatherer = RequestBatcher(most: 4, ahead: 1);
        Hold(_mayLeave);
        var first = gatherer.AskAsync(1, default);
        _time.Advance(_window);
        await _waits.WaitAsync();
        var later = Enumerable.Range(2, 5).Select(i => gatherer.AskAsync(i, default)).ToList();
        _mayLeave.Release(1000);
        await first;
        _time.Advance(_window);
        await Task.WhenAll(later);
        Assert.Equal([[1, 2, 3, 4], [5, 6]], _batches);
    }

    [Fact]
    public async Task A_batch_that_everybody_left_before_it_boarded_is_called_off()
    {
        var gatherer = RequestBatcher(most: 4, ahead: 1);
        Hold(_mayLeave);
        using var cancellation = new CancellationTokenSource();
        var gone = gatherer.AskAsync(1, cancellation.Token);
        _time.Advance(_window);
        await _waits.WaitAsync();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        var next = gatherer.AskAsync(2, default);
        _time.Advance(_window);
        _mayLeave.Release(1000);
        Assert.Equal("2", (await next).Value);
        Assert.Equal([2], Assert.Single(_batches));
    }

    [Fact]
    public async Task An_outage_before_it_boarded_reaches_those_it_was_to_take()
    {
        var gatherer = new RequestBatcher<int, string>(
            Quota.Ncbi, new BatchOptions(10, _window, 1), (_, _) => Task.FromResult<SourceResult<IReadOnlyDictionary<int, SourceResult<string>>>>(ApiError.Transient("rests")), _time);
        var answers = new[] { gatherer.AskAsync(1, default), gatherer.AskAsync(2, default) };
        _time.Advance(_window);
        Assert.All(await Task.WhenAll(answers), answer => Assert.Equal("rests", answer.Unavailable?.Reason));
    }

    [Fact]
    public async Task Whoever_is_cancelled_does_not_cancel_the_others()
    {
        var gatherer = RequestBatcher(most: 2);
        Hold(_mayAnswer);
        using var cancellation = new CancellationTokenSource();
        var (impatient, same, other) = (gatherer.AskAsync(1, cancellation.Token), gatherer.AskAsync(1, default), gatherer.AskAsync(2, default));
        await _asked.WaitAsync();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        _mayAnswer.Release(1000);
        Assert.Equal(("1", "2"), ((await same).Value, (await other).Value));
    }

    [Fact]
    public async Task A_batch_that_nobody_waits_for_is_called_off_and_its_questions_can_be_asked_anew()
    {
        var gatherer = RequestBatcher(most: 2);
        Hold(_mayAnswer);
        using var cancellation = new CancellationTokenSource();
        var tasks = new[] { gatherer.AskAsync(1, cancellation.Token), gatherer.AskAsync(2, cancellation.Token) };
        await _asked.WaitAsync();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(tasks));
        _mayAnswer.Release(1000);
        Assert.Equal("1", (await Waited(gatherer.AskAsync(1, default))).Value);
    }

    [Fact]
    public async Task A_question_whose_asker_left_before_the_batch_is_not_asked()
    {
        var gatherer = RequestBatcher(most: 10);
        using var cancellation = new CancellationTokenSource();
        var (gone, stays) = (gatherer.AskAsync(1, cancellation.Token), gatherer.AskAsync(2, default));
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        _time.Advance(_window);
        await stays;
        Assert.Equal([2], Assert.Single(_batches));
    }

    [Fact]
    public async Task A_bug_reaches_those_who_asked_and_the_next_are_served()
    {
        var fails = true;
        var gatherer = new RequestBatcher<int, string>(Quota.Ncbi, new BatchOptions(1, TimeSpan.Zero, 1), (questions, token) =>
            fails ? throw new InvalidOperationException("bug") : AskAsync(questions, token), _time);
        await Assert.ThrowsAsync<InvalidOperationException>(() => gatherer.AskAsync(1, default));
        fails = false;
        Assert.Equal("1", (await gatherer.AskAsync(1, default)).Value);
    }

    [Fact]
    public async Task A_batch_runs_in_the_context_of_a_caller_who_still_waits()
    {
        var invocation = new AsyncLocal<string>();
        var seen = new ConcurrentQueue<string?>();
        var gatherer = new RequestBatcher<int, string>(
            Quota.Ncbi,
            new BatchOptions(10, TimeSpan.Zero, Ahead: 1),
            (questions, token) =>
            {
                seen.Enqueue(invocation.Value);
                return AskAsync(questions, token);
            },
            _time);
        Hold(_mayAnswer);
        invocation.Value = "first";
        var first = gatherer.AskAsync(1, default);
        await _asked.WaitAsync();
        invocation.Value = "second";
        var second = gatherer.AskAsync(2, default);
        _mayAnswer.Release();
        await Task.WhenAll(first, second);

        Assert.Equal(["first", "second"], seen);
    }

    [Fact]
    public async Task Thousands_of_callers_at_once_all_get_theirs()
    {
        var gatherer = new RequestBatcher<int, string>(Quota.Ncbi, new BatchOptions(50, TimeSpan.FromMilliseconds(1), 2), AskAsync, TimeProvider.System);
        var answers = await Task.WhenAll(Enumerable.Range(0, 5000).Select(i => Task.Run(() => gatherer.AskAsync(i % 3000, default))));
        Assert.All(answers.Select((answer, i) => (answer, i)), pair => Assert.Equal($"{pair.i % 3000}", pair.answer.Value));
        Assert.All(_batches, batch => Assert.InRange(batch.Length, 1, 50));
    }

    private RequestBatcher<int, string> RequestBatcher(int most, int ahead = 2) =>
        new(Quota.Ncbi, new BatchOptions(most, _window, ahead), AskAsync, _time);

    private static void Hold(SemaphoreSlim door)
    {
        while (door.Wait(0))
        {
        }
    }

    private async Task<SourceResult<string>> Waited(Task<SourceResult<string>> answer)
    {
        _time.Advance(_window);
        return await answer;
    }

    private async Task<SourceResult<IReadOnlyDictionary<int, SourceResult<string>>>> AskAsync(Load<int> load, CancellationToken cancellationToken)
    {
        _waits.Release();
        await _mayLeave.WaitAsync(cancellationToken);
        var questions = load.Questions;
        _batches.Enqueue([.. questions]);
        _asked.Release();
        await _mayAnswer.WaitAsync(cancellationToken);
        _mayAnswer.Release();
        return questions.ToDictionary(question => question, question => SourceResult.Of($"{question}"));
    }
}
