using Azure.Storage.Queues;
using EnrichPipeline.Storage;
using EnrichPipeline.Storage.Azure;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Storage.Azure;

[Trait("Kind", "Slow")]
public sealed class AzureQueueTests : QueueContract
{
    private string _connectionString = "";

    protected override async Task StartAsync() => _connectionString = await Azurite.NewConnectionStringAsync();

    private protected override IStorage Open() => AzureClients.ByConnectionString(_connectionString);

    /// <summary>Receives until something comes, because Azurite has only the real clock.</summary>
    private protected override async Task<IReadOnlyList<QueuedMessage>> ReceiveAfterAsync(TimeSpan time)
    {
        using var patience = new CancellationTokenSource(time + Patience.Limit);
        while (true)
        {
            if (await Queue.ReceiveAsync(32, Hour, patience.Token) is { Count: > 0 } messages)
                return messages;
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, patience.Token);
        }
    }

    [Fact]
    public async Task A_body_travels_as_Base64_and_never_expires()
    {
        await SendAsync("{\"ü\":1}");
        var peeked = (await RawQueue().PeekMessageAsync()).Value;
        Assert.Equal("eyLDvCI6MX0=", peeked.MessageText);
        Assert.Equal(9999, peeked.ExpiresOn?.Year);
    }

    [Theory]
    [InlineData("not Base64 at all")]
    [InlineData("{\"v\":1}")]
    public async Task A_foreign_message_is_handed_on_as_it_is(string body)
    {
        await RawQueue().SendMessageAsync(body);
        await SendAsync("ours");
        var messages = await ReceiveAsync();
        Assert.Equal([body, "ours"], messages.Select(message => message.Body.ToString()));
    }

    private QueueClient RawQueue() => new(_connectionString, StorageNames.References, AzureClients.QueueOptions);
}
