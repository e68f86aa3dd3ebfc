using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using EnrichPipeline.Functions;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline;
using EnrichPipeline.Storage.Azure;
using EnrichPipeline.Tests.Sandbox;
using EnrichPipeline.Tests.Support;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EnrichPipeline.Tests.Functions;

/// <summary>Tests each function once on real storage. The functions are created by dependency injection, as in the worker.</summary>
public sealed class FunctionTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>, IAsyncLifetime, IDisposable
{
    private const string Name = "a/one.txt";

    private static readonly byte[] _article = Encoding.UTF8.GetBytes(
        "References\n\n1. List A, Kurtin S, Roe D, et al.: Efficacy of lenalidomide in myelodysplastic syndromes. N Engl J Med 2005, "
        + "352:549–557.\n"
            + "2. Bartlett J, Dredge K, Dalgleish A: The evolution of thalidomide and its IMid derivatives as anticancer agents. Nat Rev "
            + "Cancer 2004, 4:314–322.\n"
    );

    private readonly TemporaryFolder _folder = new();
    private TestPipeline? _pipeline;
    private PipelineFunctions? _functions;

    private TestPipeline Pipeline => _pipeline!;

    private PipelineFunctions Functions => _functions!;

    public async Task InitializeAsync()
    {
        _pipeline = await TestPipeline.StartAsync(sandbox.Server, ("Folder", _folder.Path));
        _functions = ActivatorUtilities.CreateInstance<PipelineFunctions>(_pipeline.Get<IServiceProvider>());
        await _pipeline.DropAsync(Name, _article);
        await _functions.IngestAsync(
            new BlobClient(new Uri("https://account.blob.core.windows.net/articles/a/one.txt")),
            CancellationToken.None
        );
    }

    public async Task DisposeAsync() => await Pipeline.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_dropped_blob_is_ingested_under_its_whole_name() =>
        Assert.Equal("working", (await AskAsync(Functions.StatusAsync, Name)).Body["state"]!.GetValue<string>());

    [Fact]
    public async Task References_are_resolved_and_assembled()
    {
        foreach (var message in await MessagesAsync())
            await Functions.ResolveAsync(message, CancellationToken.None);
        await Functions.AssembleAsync(await AssemblyAsync(), CancellationToken.None);

        Assert.NotNull(await Pipeline.Storage.Enriched.ReadAsync(DocumentNames.Document(Name), CancellationToken.None));
        Assert.Equal("complete", (await AskAsync(Functions.StatusAsync, Name)).Body["state"]!.GetValue<string>());
    }

    [Fact]
    public async Task Poisoned_references_are_marked_failed()
    {
        foreach (var message in await MessagesAsync())
            await Functions.MarkFailedAsync(message, CancellationToken.None);
        await Functions.AssembleAsync(await AssemblyAsync(), CancellationToken.None);

        var document = JsonNode.Parse((await Pipeline.DocumentAsync(Name))!.ToString())!;
        Assert.Equal(2, document["summary"]!["failed"]!.GetValue<int>());
    }

    [Fact]
    public async Task The_timer_leaves_a_run_alone_that_is_not_due()
    {
        await MessagesAsync();

        await Functions.ReenrichAsync(new TimerInfo(), CancellationToken.None);

        Assert.Equal(2, await Pipeline.Storage.References.CountAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_new_look_is_accepted_and_queues_what_is_not_matched()
    {
        await MessagesAsync();

        Assert.Equal(HttpStatusCode.Accepted, (await AskAsync(Functions.ReenrichOneAsync, Name)).Status);
        Assert.Equal(4, await Pipeline.Storage.References.CountAsync(CancellationToken.None));
    }

    public static TheoryData<string?> Unknown =>
        new(
            "none.txt",
            null,
            "",
            "/",
            "../articles/a/one.txt",
            "a/../a/one.txt",
            "a\\one.txt",
            "a/one.txt\0",
            "a/one.txt\r\nX-Evil: 1",
            "CON",
            "%2e%2e/a/one.txt",
            new string('a', 5000),
            "<script>"
        );

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task An_article_that_was_never_dropped_is_not_found_whatever_it_is_called(string? name)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(Functions.StatusAsync, name)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(Functions.ReenrichOneAsync, name)).Status);
    }

    [Fact]
    public async Task A_forged_message_writes_nothing_where_its_name_leads()
    {
        var before = Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).Order();
        const string Body =
            """{"schemaVersion":1,"article":"../../escaped","""
            + """ "version":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","ordinal":2147483647"""
            + ""","printed":"x","citation":{},"attempt":-7,"again":true}""";

        await Assert.ThrowsAsync<UnreadableMessageException>(() => Functions.ResolveAsync(OnTheWire(Body), CancellationToken.None));
        await Functions.MarkFailedAsync(OnTheWire(Body), CancellationToken.None);
        await Functions.AssembleAsync(OnTheWire(Body), CancellationToken.None);

        Assert.Equal(before, Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).Order());
    }

    [Theory]
    [InlineData("{\"schemaVersion\":1}")]
    [InlineData("not Base64 at all")]
    [InlineData("SGVsbG8=")]
    public async Task A_message_that_is_none_of_ours_is_refused_once_and_then_dropped(string onTheWire)
    {
        var message = BinaryData.FromString(onTheWire);

        await Assert.ThrowsAsync<UnreadableMessageException>(() => Functions.ResolveAsync(message, CancellationToken.None));
        await Functions.MarkFailedAsync(message, CancellationToken.None);
        await Functions.AssembleAsync(message, CancellationToken.None);
    }

    [Fact]
    public async Task A_slash_that_the_host_left_escaped_is_a_slash() =>
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(Functions.StatusAsync, "a%2Fone.txt")).Status);

    [Fact]
    public async Task A_client_that_hangs_up_is_no_failed_execution()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        var response = await Functions.ReferencesAsync(new HttpCall(Request()), gone.Token);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    [Fact]
    public async Task Reference_strings_are_answered_at_once()
    {
        var (status, body) = await ReadAsync(Functions.ReferencesAsync(new HttpCall(Request()), CancellationToken.None));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("15703420", body["references"]![0]!["pmid"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_description_is_served_as_it_is_in_docs()
    {
        var (status, body) = await ReadAsync(Functions.OpenApiAsync(new HttpCall()));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.True(JsonNode.DeepEquals(body, ApiDescriptionTests.Written), "The library was built with another docs/openapi.json.");
    }

    private static Task<(HttpStatusCode Status, JsonNode Body)> AskAsync(
        Func<HttpRequestData, string?, CancellationToken, Task<HttpResponseData>> function, string? name) =>
        ReadAsync(function(new HttpCall(), name, CancellationToken.None));

    private static async Task<(HttpStatusCode Status, JsonNode Body)> ReadAsync(Task<HttpResponseData> answering)
    {
        var response = await answering;
        Assert.Equal(["application/json; charset=utf-8"], response.Headers.GetValues("Content-Type"));
        response.Body.Position = 0;
        return (response.StatusCode, (await JsonNode.ParseAsync(response.Body))!);
    }

    private static MemoryStream Request() =>
        new(
            """
            {"references":["List A, et al.: Efficacy of lenalidomide in myelodysplastic syndromes. N Engl J Med 2005, 352:549–557."]}
            """u8.ToArray()
        );

    private static BinaryData OnTheWire(string body) => BinaryData.FromString(MessageEncoding.Encode(BinaryData.FromString(body)));

    private async Task<BinaryData[]> MessagesAsync() =>
        [
            .. (await Pipeline.Storage.References.ReceiveAsync(32, TimeSpan.FromMinutes(5), CancellationToken.None)).Select(message =>
                OnTheWire(message.Body.ToString())
            ),
        ];

    private async Task<BinaryData> AssemblyAsync()
    {
        while (true)
        {
            if (await Pipeline.Storage.Assemblies.ReceiveAsync(1, TimeSpan.FromMinutes(5), CancellationToken.None) is [var message])
                return OnTheWire(message.Body.ToString());
        }
    }
}
