using System.Text.Json;
using System.Text.Json.Nodes;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Storage;
using EnrichPipeline.Storage.Azure;
using EnrichPipeline.Tests.Functions.Host.Protocol;
using EnrichPipeline.Tests.Sandbox;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Functions.Host;

/// <summary>
/// Tests the built app in its own worker process, over Azurite and the sandbox: every kind of trigger once, with real bindings.
/// </summary>
[Trait("Kind", "Slow")]
public sealed class WorkerTests(WorkerTests.RunningWorker running) : IClassFixture<WorkerTests.RunningWorker>
{
    private const string Reference =
        "List A, Kurtin S, Roe D, et al.: Efficacy of lenalidomide in myelodysplastic syndromes. N Engl J Med 2005, 352:549-557.";

    [Fact]
    public void The_worker_names_and_loads_every_function_as_its_metadata_does()
    {
        var described = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "functions.metadata"))).RootElement;

        Assert.Equal(
            described.EnumerateArray().Select(function => function.GetProperty("name").GetString()!).Order(),
            running.Host.Functions.Keys.Order());
    }

    [Fact]
    public async Task A_blob_event_becomes_a_document_by_way_of_both_queues()
    {
        await running.Pipeline.DropAsync("a/one.txt", System.Text.Encoding.UTF8.GetBytes($"References\n\n1. {Reference}\n"));

        await SucceedAsync("Ingest", Triggers.Blob(StorageNames.Articles, "a/one.txt"));
        await WorkOffAsync(running.Pipeline.Storage.References, "Resolve");
        await WorkOffAsync(running.Pipeline.Storage.Assemblies, "Assemble");

        var blob = await running.Pipeline.Storage.Enriched.ReadAsync("a/one.txt.json", CancellationToken.None);
        var document = DocumentJson.TryRead(blob?.Content)!;
        Assert.Equal("15703420", Assert.Single(document.References).Pmid?.Value);
        Assert.Equal("complete", (await HttpAsync("Status", "GET", "articles/a/one.txt", "a/one.txt")).Body["state"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_foreign_message_fails_as_unreadable_and_is_then_dropped()
    {
        var failed = await running.Host.InvokeAsync("Resolve", Triggers.Queue("not Base64 at all"));

        Assert.Equal(Status.Types.Kind.Failure, failed.Result.Status_);
        Assert.Contains("malformed", failed.Result.Exception.Message, StringComparison.Ordinal);
        await SucceedAsync("MarkFailed", Triggers.Queue("not Base64 at all"));
    }

    [Fact]
    public Task The_timer_runs() => SucceedAsync("Reenrich", Triggers.Timer());

    [Theory]
    [InlineData("Status", "GET")]
    [InlineData("ReenrichOne", "POST")]
    public async Task An_address_without_a_name_is_not_found(string function, string method) =>
        Assert.Equal("404", (await HttpAsync(function, method, "articles", null)).Status);

    [Fact]
    public async Task Reference_strings_are_answered_at_once()
    {
        var (status, body) = await HttpAsync("References", "POST", "references", null, $$"""{"references":["{{Reference}}"]}""");

        Assert.Equal("200", status);
        Assert.Equal("15703420", body["references"]![0]!["pmid"]!.GetValue<string>());
    }

    private async Task<InvocationResponse> SucceedAsync(string function, Value trigger, Dictionary<string, string>? route = null)
    {
        var response = await running.Host.InvokeAsync(function, trigger, route);
        Assert.True(response.Result.Status_ == Status.Types.Kind.Success, response.Result.Exception?.Message);
        return response;
    }

    private async Task<(string Status, JsonNode Body)> HttpAsync(
        string function,
        string method,
        string path,
        string? name,
        string? body = null
    )
    {
        var response = await SucceedAsync(function, Triggers.Http(method, path, body), name is null ? null : new() { ["name"] = name });
        var http = response.ReturnValue.Http;
        return (
            http.StatusCode,
            JsonNode.Parse(http.Body.DataCase == Value.DataOneofCase.Bytes ? http.Body.Bytes.ToStringUtf8() : http.Body.String)!
        );
    }

    /// <summary>Passes the messages of a queue to a function until there has been at least one and none is left.</summary>
    private async Task WorkOffAsync(IQueue queue, string function)
    {
        for (var any = false; ;)
        {
            var messages = await queue.ReceiveAsync(32, TimeSpan.FromMinutes(5), CancellationToken.None);
            if (any && messages.Count == 0)
                return;
            any |= messages.Count > 0;
            foreach (var message in messages)
            {
                await SucceedAsync(function, Triggers.Queue(MessageEncoding.Encode(message.Body)));
                await queue.DeleteAsync(message, CancellationToken.None);
            }
        }
    }

    /// <summary>One worker for all tests of the class.</summary>
    public sealed class RunningWorker : IAsyncLifetime
    {
        private readonly SandboxFixture _sandbox = new();
        private WorkerHost? _host;
        private TestPipeline? _pipeline;

        internal WorkerHost Host => _host!;

        internal TestPipeline Pipeline => _pipeline!;

        public async Task InitializeAsync()
        {
            await _sandbox.InitializeAsync();
            var connection = await Azurite.NewConnectionStringAsync();
            _pipeline = await TestPipeline.StartAsync(_sandbox.Server, (nameof(StorageOptions.ConnectionString), connection));
            _host = await WorkerHost.StartAsync(new Dictionary<string, string>
            {
                ["AzureWebJobsStorage"] = connection,
                ["ReenrichSchedule"] = "0 */10 * * * *",
                ["EnrichPipeline__ContactEmail"] = "you@example.org",
                ["EnrichPipeline__Storage__ConnectionString"] = connection,
                ["EnrichPipeline__CrossRef__BaseUrl"] = _sandbox.Server.CrossRefBaseUrl.ToString(),
                ["EnrichPipeline__PubMed__BaseUrl"] = _sandbox.Server.PubMedBaseUrl.ToString(),
                ["EnrichPipeline__DataCite__BaseUrl"] = _sandbox.Server.DataCiteBaseUrl.ToString(),
                ["EnrichPipeline__DoiOrg__BaseUrl"] = _sandbox.Server.DoiOrgBaseUrl.ToString(),
            });
        }

        public async Task DisposeAsync()
        {
            if (_host is not null)
                await _host.DisposeAsync();
            if (_pipeline is not null)
                await _pipeline.DisposeAsync();
            await _sandbox.DisposeAsync();
        }
    }
}
