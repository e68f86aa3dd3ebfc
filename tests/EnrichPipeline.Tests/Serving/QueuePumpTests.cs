using EnrichPipeline.Cli.Serving;
using EnrichPipeline.Pipeline;
using EnrichPipeline.Storage;
using EnrichPipeline.Storage.Folder;
using EnrichPipeline.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EnrichPipeline.Tests.Serving;

public sealed class QueuePumpTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly FolderStorage _storage;

    public QueuePumpTests() => _storage = new FolderStorage(_folder.Path, _time);

    public Task InitializeAsync() => _storage.PrepareAsync(CancellationToken.None);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_message_is_handled_once_and_gone()
    {
        var handled = new System.Collections.Concurrent.ConcurrentBag<string>();
        await SendAsync(50);

        await RunAsync((body, _) => Record(handled, body), until: async () => await CountAsync(_storage.References) == 0);

        Assert.Equal(Enumerable.Range(0, 50).Select(number => $"{number}").Order(), handled.Order());
    }

    [Fact]
    public async Task No_more_messages_are_in_work_than_allowed()
    {
        var (inWork, most) = (0, 0);
        await SendAsync(40);

        await RunAsync(
            async (_, _) =>
            {
                var now = Interlocked.Increment(ref inWork);
                InterlockedMax(ref most, now);
                await Task.Yield();
                Interlocked.Decrement(ref inWork);
            },
            until: async () => await CountAsync(_storage.References) == 0,
            concurrency: 3);

        Assert.InRange(most, 1, 3);
    }

    [Fact]
    public async Task A_new_host_takes_few_messages_and_two_more_for_each_that_it_finished()
    {
        var (started, finished) = (0, 0);
        using var gate = new SemaphoreSlim(0);
        await SendAsync(200);
        using var pump = await StartAsync(
            async (_, cancellationToken) =>
            {
                Interlocked.Increment(ref started);
                await gate.WaitAsync(cancellationToken);
                Interlocked.Increment(ref finished);
            },
            concurrency: 500);
        await UntilAsync(() => Task.FromResult(started >= 64));
        Assert.Equal(64, started);

        // 53 messages of a capacity of 86 are being processed, so another batch of 32 fits.
        gate.Release(11);
        await UntilAsync(() => Task.FromResult(finished == 11 && started >= 96));
        Assert.Equal(96, started);

        gate.Release(200);
        await UntilAsync(async () => await CountAsync(_storage.References) == 0);
        await StopAsync(pump);
    }

    [Fact]
    public async Task Of_two_hosts_that_take_turns_the_second_begins_when_the_first_stops()
    {
        var (byFirst, bySecond) = (
            new System.Collections.Concurrent.ConcurrentBag<string>(),
            new System.Collections.Concurrent.ConcurrentBag<string>()
        );
        await SendAsync(1);
        using var first = await StartAsync((body, _) => Record(byFirst, body), turn: LeaderLease.ToWork(_storage, _time));
        await UntilAsync(() => Task.FromResult(byFirst.Count == 1));
        using var second = await StartAsync((body, _) => Record(bySecond, body), turn: LeaderLease.ToWork(_storage, _time));
        await SendAsync(30);
        await UntilAsync(() => Task.FromResult(byFirst.Distinct().Count() == 30), timePasses: true);
        Assert.Empty(bySecond);
        await StopAsync(first);
        await SendAsync(2);
        await UntilAsync(() => Task.FromResult(bySecond.Distinct().Count() == 2), timePasses: true);
        await StopAsync(second);
    }

    [Fact]
    public async Task A_message_that_always_fails_goes_to_the_poison_queue_after_twice_as_many_receipts_as_the_Functions_host_takes()
    {
        var receipts = 0;
        await SendAsync(1);

        await RunAsync(
            (_, _) => Task.FromException(new InvalidOperationException($"Receipt {Interlocked.Increment(ref receipts)}")),
            until: async () => await CountAsync(_storage.ReferencesPoison) == 1,
            timePasses: true);

        Assert.Equal(QueueSettings.MaxLocalDequeueCount, receipts);
        Assert.Equal(0, await CountAsync(_storage.References));
    }

    [Fact]
    public async Task A_message_over_which_thirty_processes_were_killed_is_handled_by_the_next()
    {
        var handled = 0;
        await SendAsync(1);
        for (var killed = 0; killed < 30; killed++)
        {
            Assert.Single(await _storage.References.ReceiveAsync(1, QueueSettings.LocalHold, CancellationToken.None));
            _time.Advance(QueueSettings.LocalHold);
        }

        await RunAsync(
            (_, _) => Task.FromResult(Interlocked.Increment(ref handled)),
            until: async () => await CountAsync(_storage.References) == 0);

        Assert.Equal(1, handled);
        Assert.Equal(0, await CountAsync(_storage.ReferencesPoison));
    }

    [Fact]
    public async Task A_message_that_cannot_be_read_goes_to_the_poison_queue_at_once()
    {
        var receipts = 0;
        await SendAsync(1);

        await RunAsync(
            (_, _) =>
            {
                Interlocked.Increment(ref receipts);
                return Task.FromException(new UnreadableMessageException());
            },
            until: async () => await CountAsync(_storage.ReferencesPoison) == 1);

        Assert.Equal(1, receipts);
    }

    [Fact]
    public async Task Without_a_poison_queue_a_message_that_always_fails_is_dropped()
    {
        await SendAsync(1);

        await RunAsync(
            (_, _) => Task.FromException(new InvalidOperationException("Always.")),
            until: async () => await CountAsync(_storage.References) == 0,
            poison: false,
            timePasses: true);

        Assert.Equal(0, await CountAsync(_storage.ReferencesPoison));
    }

    [Fact]
    public async Task A_message_in_work_for_long_is_not_given_to_another()
    {
        var receipts = 0;
        var (begun, finish) = (new TaskCompletionSource(), new TaskCompletionSource());
        await SendAsync(1);
        using var pump = await StartAsync((_, _) =>
        {
            Interlocked.Increment(ref receipts);
            begun.TrySetResult();
            return finish.Task;
        });
        await begun.Task;

        for (var half = 0; half < 10; half++)
        {
            var receipt = Message();
            _time.Advance(QueueSettings.LocalHold * 0.75);
            await UntilAsync(() => Task.FromResult(Message() != receipt));
        }

        finish.SetResult();
        await UntilAsync(async () => await CountAsync(_storage.References) == 0);
        await StopAsync(pump);
        Assert.Equal(1, receipts);
    }

    [Fact]
    public async Task Stopping_leaves_a_message_whose_handler_was_cancelled()
    {
        var begun = new TaskCompletionSource();
        await SendAsync(1);

        await RunAsync(
            async (_, token) =>
            {
                begun.SetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, _time, token);
            },
            until: () => Task.FromResult(begun.Task.IsCompleted));

        Assert.Equal(1, await CountAsync(_storage.References));
        Assert.Equal(0, await CountAsync(_storage.ReferencesPoison));
    }

    private static Task Record(System.Collections.Concurrent.ConcurrentBag<string> handled, BinaryData body)
    {
        handled.Add(body.ToString());
        return Task.CompletedTask;
    }

    private static void InterlockedMax(ref int most, int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref most)) < value && Interlocked.CompareExchange(ref most, value, seen) != seen)
        {
        }
    }

    private static Task<int> CountAsync(IQueue queue) => queue.CountAsync(CancellationToken.None);

    private async Task SendAsync(int count)
    {
        for (var number = 0; number < count; number++)
            await _storage.References.SendAsync(BinaryData.FromString($"{number}"), TimeSpan.Zero, CancellationToken.None);
    }

    /// <summary>Returns the file of the one message, whose name says until when it is hidden; null if there is none.</summary>
    private string? Message() => Directory.EnumerateFiles(Path.Combine(_folder.Path, "queues", "references")).FirstOrDefault();

    /// <summary>Runs a pump until a condition holds. The clock stands still, unless a message has to become visible again.</summary>
    private async Task RunAsync(
        Func<BinaryData, CancellationToken, Task> handle,
        Func<Task<bool>> until,
        int concurrency = 16,
        bool poison = true,
        bool timePasses = false
    )
    {
        using var pump = await StartAsync(handle, concurrency, poison);
        await UntilAsync(until, timePasses);
        await StopAsync(pump);
    }

    private async Task<QueuePump> StartAsync(
        Func<BinaryData, CancellationToken, Task> handle, int concurrency = 16, bool poison = true, LeaderLease? turn = null)
    {
        var queue = new QueueToProcess("references", _storage.References, poison ? _storage.ReferencesPoison : null, concurrency, handle);
        var pump = new QueuePump(queue, turn, _time, NullLogger<QueuePump>.Instance);
        await pump.StartAsync(CancellationToken.None);
        return pump;
    }

    private async Task StopAsync(QueuePump pump)
    {
        var stopping = pump.StopAsync(CancellationToken.None);
        await UntilAsync(() => Task.FromResult(stopping.IsCompleted), timePasses: true);
        await stopping;
    }

    private async Task UntilAsync(Func<Task<bool>> until, bool timePasses = false)
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
        while (!await until())
        {
            patience.Token.ThrowIfCancellationRequested();
            if (timePasses)
                _time.Advance(TimeSpan.FromMilliseconds(250));
            await Task.Yield();
        }
    }
}
