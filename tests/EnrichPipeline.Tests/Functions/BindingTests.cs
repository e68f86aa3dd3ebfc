using System.Reflection;
using EnrichPipeline.Functions;
using EnrichPipeline.Storage;
using Microsoft.Azure.Functions.Worker;
using Xunit;

namespace EnrichPipeline.Tests.Functions;

public sealed class BindingTests
{
    [Fact]
    public void Every_trigger_is_declared_once_and_listens_where_the_library_writes()
    {
        Dictionary<string, Attribute> triggers = typeof(PipelineFunctions).GetMethods()
            .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null)
            .ToDictionary(
                method => method.GetCustomAttribute<FunctionAttribute>()!.Name,
                method => method.GetParameters()[0].GetCustomAttributes().Single(attribute => attribute.GetType().Name.EndsWith("TriggerAttribute", StringComparison.Ordinal)));

        var blob = Assert.IsType<BlobTriggerAttribute>(triggers["Ingest"]);
        Assert.Equal((StorageNames.Articles + "/{name}", BlobTriggerSource.EventGrid), (blob.BlobPath, blob.Source));
        Assert.Equal(StorageNames.References, Assert.IsType<QueueTriggerAttribute>(triggers["Resolve"]).QueueName);
        Assert.Equal(StorageNames.ReferencesPoison, Assert.IsType<QueueTriggerAttribute>(triggers["MarkFailed"]).QueueName);
        Assert.Equal(StorageNames.Assemblies, Assert.IsType<QueueTriggerAttribute>(triggers["Assemble"]).QueueName);
        Assert.Equal("0 */10 * * * *", Assert.IsType<TimerTriggerAttribute>(triggers["Reenrich"]).Schedule);
        Assert.Equal(7, triggers.Count);
    }

    [Theory]
    [InlineData("StatusAsync", "get")]
    [InlineData("ReenrichOneAsync", "post")]
    public void The_http_functions_ask_for_a_function_key(string method, string verb)
    {
        var trigger = typeof(PipelineFunctions).GetMethod(method)!.GetParameters()[0].GetCustomAttribute<HttpTriggerAttribute>()!;

        Assert.Equal(AuthorizationLevel.Function, trigger.AuthLevel);
        Assert.Equal([verb], trigger.Methods);
        Assert.Equal("articles/{*name}", trigger.Route);
    }
}
