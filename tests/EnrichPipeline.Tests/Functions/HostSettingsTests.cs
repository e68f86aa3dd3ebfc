using System.Text.Json;
using EnrichPipeline.Pipeline;
using EnrichPipeline.Storage;
using Xunit;

namespace EnrichPipeline.Tests.Functions;

public sealed class HostSettingsTests
{
    private static readonly JsonElement _queues = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "host.json")))
        .RootElement.GetProperty("extensions").GetProperty("queues");

    [Fact]
    public void Host_json_takes_as_many_messages_as_the_library_does() =>
        Assert.Equal(
            (QueueSettings.BatchSize, QueueSettings.NewBatchThreshold),
            (_queues.GetProperty("batchSize").GetInt32(), _queues.GetProperty("newBatchThreshold").GetInt32()));

    [Fact]
    public void Host_json_gives_up_on_a_message_when_the_library_does() =>
        Assert.Equal(QueueSettings.MaxDequeueCount, _queues.GetProperty("maxDequeueCount").GetInt32());

    [Fact]
    public void Host_json_waits_before_a_retry_as_long_as_the_library_does() =>
        Assert.Equal(
            QueueSettings.VisibilityTimeout,
            TimeSpan.Parse(_queues.GetProperty("visibilityTimeout").GetString()!, System.Globalization.CultureInfo.InvariantCulture)
        );

    [Fact]
    public void Host_json_leaves_the_decoding_of_messages_to_the_functions() =>
        Assert.Equal(EnrichPipeline.Storage.Azure.MessageEncoding.HostSetting, _queues.GetProperty("messageEncoding").GetString());

    [Fact]
    public void The_poison_queue_is_the_one_that_the_host_makes_of_the_queue() =>
        Assert.Equal(StorageNames.References + "-poison", StorageNames.ReferencesPoison);
}
