using EnrichPipeline.Storage;
using EnrichPipeline.Storage.Folder;
using EnrichPipeline.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EnrichPipeline.Tests.Storage.Folder;

public sealed class FolderQueueTests : QueueContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero));

    public void Dispose() => _folder.Dispose();

    private protected override IStorage Open() => new FolderStorage(_folder.Path, _time);

    private protected override Task<IReadOnlyList<QueuedMessage>> ReceiveAfterAsync(TimeSpan time)
    {
        _time.Advance(time);
        return ReceiveAsync();
    }

    [Fact]
    public async Task A_message_shows_at_its_time_and_not_a_tick_before()
    {
        await Queue.SendAsync(new("x"), Second, None);
        Assert.Empty(await ReceiveAfterAsync(Second - TimeSpan.FromTicks(1)));
        Assert.Single(await ReceiveAfterAsync(TimeSpan.FromTicks(1)));
        Assert.Empty(await ReceiveAfterAsync(Hour - TimeSpan.FromTicks(1)));
        Assert.Single(await ReceiveAfterAsync(TimeSpan.FromTicks(1)));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(-5)]
    public async Task A_process_whose_clock_is_off_hides_a_message_no_longer_than_another(int minutesAhead)
    {
        var skewed = new ShiftedClock(TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(minutesAhead));
        var punctual = new ShiftedClock(TimeProvider.System.GetUtcNow());
        var (itsOwn, other) = (StorageOf(skewed), StorageOf(punctual));
        await itsOwn.PrepareAsync(None);
        await itsOwn.References.SendAsync(new("x"), TimeSpan.Zero, None);
        Assert.Single(await itsOwn.References.ReceiveAsync(1, Hour, None));

        punctual.Advance(Hour - TimeSpan.FromMinutes(1));
        Assert.Empty(await other.References.ReceiveAsync(1, Hour, None));
        punctual.Advance(TimeSpan.FromMinutes(2));
        Assert.Single(await other.References.ReceiveAsync(1, Hour, None));

        // A process does not know that the clock of its machine is wrong.
        FolderStorage StorageOf(ShiftedClock clock) => new(_folder.Path, clock, clock == punctual ? TimeProvider.System : clock);
    }

    [Fact]
    public async Task What_is_due_longest_comes_first()
    {
        foreach (var number in (int[])[7, 3, 9, 1, 8, 2])
            await Queue.SendAsync(new($"{number}"), TimeSpan.FromSeconds(number), None);
        _time.Advance(TimeSpan.FromSeconds(8));
        var received = await Queue.ReceiveAsync(4, Hour, None);
        Assert.Equal(["1", "2", "3", "7"], received.Select(message => message.Body.ToString()));
    }

    [Fact]
    public async Task Of_thousands_that_wait_those_due_are_found()
    {
        for (var number = 0; number < 300; number++)
            await Queue.SendAsync(new($"{number}"), TimeSpan.FromMinutes((number * 7) % 300), None);
        _time.Advance(TimeSpan.FromMinutes(199));
        var received = new List<int>();
        while (await Queue.ReceiveAsync(32, 24 * Hour, None) is { Count: > 0 } messages)
            received.AddRange(messages.Select(message => int.Parse(message.Body.ToString())));
        Assert.Equal(200, received.Count);
        Assert.Equal(Enumerable.Range(0, 200), received.Select(number => number * 7 % 300));
    }

    [Theory]
    [InlineData("notes.txt")]
    [InlineData("00000000000000000001.msg")]
    [InlineData("00000000000000000001-id-0-0-x.msg")]
    [InlineData("00000000000000000001-id-00-0-1.msg")]
    public async Task A_stray_file_is_passed_over(string name)
    {
        File.WriteAllText(Path.Combine(_folder.Path, "queues", "references", name), "x");
        await SendAsync("ours");
        Assert.Equal("ours", (await ReceiveOneAsync()).Body.ToString());
        Assert.Empty(await ReceiveAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../../articles/x")]
    [InlineData("00000000000000000001-../x-0-0-1.msg")]
    public async Task A_made_up_receipt_touches_nothing(string receipt)
    {
        await SendAsync("x");
        var message = await ReceiveOneAsync() with { Receipt = receipt };
        await Queue.DeleteAsync(message, None);
        Assert.Null(await Queue.HideAsync(message, Hour, None));
        Assert.Equal(1, await Queue.CountAsync(None));
    }
}
