using System.Collections.Concurrent;
using EnrichPipeline.Storage;
using Xunit;

namespace EnrichPipeline.Tests.Storage;

public abstract class QueueContract : StorageContract
{
    private protected static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private protected static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private protected IQueue Queue => field ??= Open().References;

    /// <summary>Returns what is received once <paramref name="time"/> has passed.</summary>
    private protected abstract Task<IReadOnlyList<QueuedMessage>> ReceiveAfterAsync(TimeSpan time);

    [Fact]
    public async Task A_message_is_received_as_it_was_sent()
    {
        await SendAsync("Grüße 文 \U0001F9EC \0 end");
        var message = await ReceiveOneAsync();
        Assert.Equal("Grüße 文 \U0001F9EC \0 end", message.Body.ToString());
        Assert.Equal(1, message.DequeueCount);
        Assert.NotEmpty(message.Id);
        Assert.NotEqual(default, message.InsertedOn);
    }

    [Fact]
    public async Task Any_bytes_up_to_48_KB_go_through()
    {
        var body = new byte[48 * 1024];
        new Random(1).NextBytes(body);
        await Queue.SendAsync(BinaryData.FromBytes(body), TimeSpan.Zero, None);
        Assert.Equal(body, (await ReceiveOneAsync()).Body.ToArray());
    }

    [Fact]
    public async Task What_Azure_would_refuse_is_refused_at_once()
    {
        var large = BinaryData.FromBytes(new byte[(48 * 1024) + 1]);
        await Assert.ThrowsAsync<ArgumentException>(() => Queue.SendAsync(large, TimeSpan.Zero, None));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Queue.SendAsync(new("x"), TimeSpan.FromDays(8), None));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Queue.ReceiveAsync(0, Hour, None));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Queue.ReceiveAsync(33, Hour, None));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Queue.ReceiveAsync(1, TimeSpan.Zero, None));
    }

    [Fact]
    public async Task An_empty_queue_gives_nothing()
    {
        Assert.Empty(await ReceiveAsync());
        Assert.Equal(0, await Queue.CountAsync(None));
    }

    [Fact]
    public async Task A_delayed_message_waits_but_is_counted()
    {
        await Queue.SendAsync(new("x"), Hour, None);
        Assert.Empty(await ReceiveAsync());
        Assert.Equal(1, await Queue.CountAsync(None));
    }

    [Fact]
    public async Task The_oldest_message_that_is_due_is_seen_without_taking_it()
    {
        Assert.Null(await Queue.OldestAsync(None));
        await Queue.SendAsync(new("later"), Hour, None);
        Assert.Null(await Queue.OldestAsync(None));
        await SendAsync("x");

        var oldest = await Queue.OldestAsync(None);

        Assert.Equal((await ReceiveOneAsync()).InsertedOn, oldest);
        Assert.Null(await Queue.OldestAsync(None));
    }

    [Fact]
    public async Task A_delayed_message_comes_in_the_end()
    {
        await Queue.SendAsync(new("x"), TimeSpan.FromMilliseconds(500), None);
        Assert.Single(await ReceiveAfterAsync(Second));
    }

    [Fact]
    public async Task A_received_message_is_hidden_from_others_but_counted()
    {
        await SendAsync("x");
        await ReceiveOneAsync();
        Assert.Empty(await Open().References.ReceiveAsync(32, Hour, None));
        Assert.Equal(1, await Queue.CountAsync(None));
    }

    [Fact]
    public async Task A_message_that_is_not_deleted_comes_back_with_a_higher_count()
    {
        await SendAsync("x");
        var first = await ReceiveOneAsync(Second);
        var second = Assert.Single(await ReceiveAfterAsync(Second));
        Assert.Equal((first.Id, 2, "x"), (second.Id, second.DequeueCount, second.Body.ToString()));
        Assert.NotEqual(first.Receipt, second.Receipt);
        Assert.Equal(first.InsertedOn, second.InsertedOn);
    }

    [Fact]
    public async Task A_deleted_message_is_gone()
    {
        await SendAsync("x");
        await Queue.DeleteAsync(await ReceiveOneAsync(), None);
        Assert.Equal(0, await Queue.CountAsync(None));
    }

    [Fact]
    public async Task A_message_can_be_put_back_at_once()
    {
        await SendAsync("x");
        var hidden = await Queue.HideAsync(await ReceiveOneAsync(), TimeSpan.Zero, None);
        Assert.NotNull(hidden);
        var again = Assert.Single(await ReceiveAfterAsync(TimeSpan.Zero));
        Assert.Equal((hidden.Id, 2, "x"), (again.Id, again.DequeueCount, again.Body.ToString()));
    }

    [Fact]
    public async Task A_message_can_be_hidden_for_longer_and_then_deleted_by_the_new_receipt()
    {
        await SendAsync("x");
        var received = await ReceiveOneAsync();
        var hidden = await Queue.HideAsync(received, 2 * Hour, None);
        Assert.NotEqual(received.Receipt, hidden!.Receipt);
        Assert.Equal(1, hidden.DequeueCount);
        await Queue.DeleteAsync(hidden, None);
        Assert.Equal(0, await Queue.CountAsync(None));
    }

    [Fact]
    public async Task An_old_receipt_does_nothing()
    {
        await SendAsync("x");
        var received = await ReceiveOneAsync();
        Assert.NotNull(await Queue.HideAsync(received, Hour, None));
        Assert.Null(await Queue.HideAsync(received, Hour, None));
        await Queue.DeleteAsync(received, None);
        Assert.Equal(1, await Queue.CountAsync(None));
    }

    [Fact]
    public async Task A_deleted_message_is_no_longer_ours()
    {
        await SendAsync("x");
        var received = await ReceiveOneAsync();
        await Queue.DeleteAsync(received, None);
        await Queue.DeleteAsync(received, None);
        Assert.Null(await Queue.HideAsync(received, Hour, None));
    }

    [Fact]
    public async Task No_more_is_received_than_asked_for()
    {
        for (var number = 0; number < 5; number++)
            await SendAsync($"{number}");
        Assert.Equal(3, (await Queue.ReceiveAsync(3, Hour, None)).Count);
        Assert.Equal(2, (await Queue.ReceiveAsync(32, Hour, None)).Count);
    }

    [Fact]
    public async Task Many_receivers_take_each_message_once()
    {
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 500), new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (number, cancellationToken) => await Queue.SendAsync(new($"{number}"), TimeSpan.Zero, cancellationToken));
        var received = new ConcurrentBag<string>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => DrainAsync(Open().References, received))));
        Assert.Equal(Enumerable.Range(0, 500), received.Select(int.Parse).Order());
        Assert.Equal(0, await Queue.CountAsync(None));
    }

    [Fact]
    public async Task Messages_outlive_the_storage_that_sent_them()
    {
        await SendAsync("x");
        Assert.Equal("x", Assert.Single(await Open().References.ReceiveAsync(32, Hour, None)).Body.ToString());
    }

    [Fact]
    public async Task Queues_are_apart()
    {
        var storage = Open();
        await storage.Assemblies.SendAsync(new("x"), TimeSpan.Zero, None);
        Assert.Empty(await storage.References.ReceiveAsync(1, Hour, None));
        Assert.Empty(await storage.ReferencesPoison.ReceiveAsync(1, Hour, None));
        Assert.Single(await storage.Assemblies.ReceiveAsync(1, Hour, None));
    }

    [Fact]
    public async Task Cancellation_passes_through()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Queue.SendAsync(new("x"), TimeSpan.Zero, cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Queue.ReceiveAsync(1, Hour, cancelled.Token));
        Assert.Equal(0, await Queue.CountAsync(None));
    }

    private protected Task SendAsync(string body) => Queue.SendAsync(new(body), TimeSpan.Zero, None);

    private protected Task<IReadOnlyList<QueuedMessage>> ReceiveAsync() => Queue.ReceiveAsync(32, Hour, None);

    private protected async Task<QueuedMessage> ReceiveOneAsync(TimeSpan? visibility = null) =>
        Assert.Single(await Queue.ReceiveAsync(1, visibility ?? Hour, None));

    private static async Task DrainAsync(IQueue queue, ConcurrentBag<string> received)
    {
        while (await queue.ReceiveAsync(7, Hour, None) is { Count: > 0 } messages)
        {
            foreach (var message in messages)
            {
                received.Add(message.Body.ToString());
                await queue.DeleteAsync(message, None);
            }
        }
    }
}
