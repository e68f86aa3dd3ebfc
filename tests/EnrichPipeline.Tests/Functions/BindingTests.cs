using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using EnrichPipeline.Functions;
using EnrichPipeline.Storage;
using Microsoft.Azure.Functions.Worker;
using Xunit;

namespace EnrichPipeline.Tests.Functions;

public sealed partial class BindingTests
{
    /// <summary>The app settings named between percent signs in triggers. A function whose setting is missing does not start.</summary>
    public static IEnumerable<string> Named { get; } =
    [
        .. typeof(PipelineFunctions).GetMethods()
            .SelectMany(method => method.GetParameters())
            .SelectMany(parameter => parameter.GetCustomAttributesData())
            .SelectMany(attribute => attribute.ConstructorArguments)
            .Select(argument => Setting().Match(argument.Value as string ?? ""))
            .Where(match => match.Success)
            .Select(match => match.Groups[1].Value),
    ];

    [Fact]
    public void Every_trigger_is_declared_once_and_listens_where_the_library_writes()
    {
        Dictionary<string, Attribute> triggers = typeof(PipelineFunctions).GetMethods()
            .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null)
            .ToDictionary(
                method => method.GetCustomAttribute<FunctionAttribute>()!.Name,
                method =>
                    method
                        .GetParameters()[0]
                        .GetCustomAttributes()
                        .Single(attribute => attribute.GetType().Name.EndsWith("TriggerAttribute", StringComparison.Ordinal))
            );

        var blob = Assert.IsType<BlobTriggerAttribute>(triggers["Ingest"]);
        Assert.Equal((StorageNames.Articles + "/{name}", BlobTriggerSource.EventGrid), (blob.BlobPath, blob.Source));
        Assert.Equal(StorageNames.References, Assert.IsType<QueueTriggerAttribute>(triggers["Resolve"]).QueueName);
        Assert.Equal(StorageNames.ReferencesPoison, Assert.IsType<QueueTriggerAttribute>(triggers["MarkFailed"]).QueueName);
        Assert.Equal(StorageNames.Assemblies, Assert.IsType<QueueTriggerAttribute>(triggers["Assemble"]).QueueName);
        Assert.Equal("%ReenrichSchedule%", Assert.IsType<TimerTriggerAttribute>(triggers["Reenrich"]).Schedule);
        Assert.Equal(9, triggers.Count);
    }

    [Fact]
    public void The_example_of_local_settings_has_every_setting_that_a_trigger_names()
    {
        var values = Json("local.settings.example.json").GetProperty("Values");

        Assert.Equal(["ReenrichSchedule"], Named);
        Assert.All(Named, name => Assert.True(values.TryGetProperty(name, out _), $"local.settings.example.json lacks {name}."));
    }

    [Theory]
    [InlineData("StatusAsync", "get", "articles/{*name}")]
    [InlineData("ReenrichOneAsync", "post", "articles/{*name}")]
    [InlineData("ReferencesAsync", "post", "references")]
    [InlineData("OpenApiAsync", "get", "openapi")]
    public void The_http_functions_ask_for_a_function_key(string method, string verb, string route)
    {
        var trigger = typeof(PipelineFunctions).GetMethod(method)!.GetParameters()[0].GetCustomAttribute<HttpTriggerAttribute>()!;

        Assert.Equal(AuthorizationLevel.Function, trigger.AuthLevel);
        Assert.Equal([verb], trigger.Methods!);
        Assert.Equal(route, trigger.Route);
    }

    /// <summary>Tests the metadata that the SDK generated in the build, from which the Functions host knows the triggers.</summary>
    [Fact]
    public void The_host_is_told_of_the_triggers_that_are_meant() =>
        Assert.Equal(Json("Golden", "functions", "functions.metadata.json").GetRawText(), Json("functions.metadata").GetRawText());

    [Theory]
    [InlineData("AzureStorageBlobs")]
    [InlineData("AzureStorageQueues")]
    public void The_host_is_told_of_the_extensions_that_the_triggers_need(string extension) =>
        Assert.Contains(
            extension,
            Json("extensions.json").GetProperty("extensions").EnumerateArray().Select(one => one.GetProperty("name").GetString())
        );

    private static JsonElement Json(params string[] path) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine([AppContext.BaseDirectory, .. path]))).RootElement;

    [GeneratedRegex("%([^%]+)%", RegexOptions.NonBacktracking)]
    private static partial Regex Setting();
}
