using System.Text.Json;
using EnrichPipeline.Tests.Reports;
using EnrichPipeline.Tests.Support;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Xunit;

namespace EnrichPipeline.Tests.Cli;

/// <summary>Tests the server as an assistant uses it: with the SDK's client over the standard input and output of a real process.</summary>
[Trait("Kind", "Slow")]
public sealed class McpTests(McpTests.Session session) : IClassFixture<McpTests.Session>
{
    private McpClient Client => session.Client;

    [Fact]
    public async Task The_references_of_the_sample_are_split_and_resolved()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "samples", "lenalidomide-review.txt"));

        var split = await CallAsync("split_references", new() { ["text"] = text });
        string[] printed = [.. split.EnumerateArray().Select(line => line.GetProperty("text").GetString()!)];
        var resolved = await CallAsync("resolve_references", new() { ["references"] = printed });

        Assert.Equal(22, printed.Length);
        Assert.Equal(
            Documents.Sample().References.Select(reference => reference.Doi?.Value),
            resolved.EnumerateArray().Select(line => line.GetProperty("doi").GetString())
        );
        Assert.All(resolved.EnumerateArray(), line => Assert.True(line.GetProperty("sandbox").GetBoolean()));
    }

    [Fact]
    public async Task An_enriched_article_has_a_report()
    {
        var article = await CallAsync("enrich_article", new() { ["text"] = Texts.Article });
        Assert.Equal(Texts.KnownDoi, article.GetProperty("references")[0].GetProperty("doi").GetString());

        var report = await TextAsync(
            "get_report",
            new() { ["article"] = article.GetProperty("article").GetInt32(), ["format"] = "bibtex" }
        );

        Assert.Contains(Texts.KnownDoi, report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Texts.KnownDoi, "found")]
    [InlineData("15703420", "found")]
    [InlineData("10.5555/never.was", "notRegistered")]
    public async Task One_identifier_is_looked_up(string id, string status)
    {
        var answer = await CallAsync("look_up_identifier", new() { ["id"] = id });

        Assert.Equal(status, answer.GetProperty("status").GetString());
        Assert.Equal(
            status == "found" ? "Efficacy of lenalidomide in myelodysplastic syndromes" : null,
            answer.GetProperty("record").ValueKind == JsonValueKind.Null
                ? null
                : answer.GetProperty("record").GetProperty("title").GetString()
        );
    }

    [Theory]
    [InlineData("split_references", "text", "Nothing to see here.")]
    [InlineData("look_up_identifier", "id", "no id")]
    [InlineData("get_report", "article", 99)]
    public async Task What_cannot_be_done_is_said_and_the_server_goes_on(string tool, string argument, object value)
    {
        var arguments = new Dictionary<string, object?> { [argument] = value };
        var refused = await Client.CallToolAsync(tool, arguments).AsTask().WaitAsync(Patience.Limit);

        Assert.True(refused.IsError);
        Assert.NotEmpty(await Client.ListToolsAsync());
    }

    [Fact]
    public async Task Too_many_references_are_refused()
    {
        var many = Enumerable.Repeat(Texts.Known, 201).ToArray();

        var refused = await Client.CallToolAsync("resolve_references", new Dictionary<string, object?> { ["references"] = many })
            .AsTask().WaitAsync(Patience.Limit);

        Assert.True(refused.IsError);
        Assert.Contains("200 at most", refused.Content.OfType<TextContentBlock>().Single().Text, StringComparison.Ordinal);
    }

    private async Task<JsonElement> CallAsync(string tool, Dictionary<string, object?> arguments) =>
        JsonDocument.Parse(await TextAsync(tool, arguments)).RootElement;

    private async Task<string> TextAsync(string tool, Dictionary<string, object?> arguments)
    {
        var result = await Client.CallToolAsync(tool, arguments).AsTask().WaitAsync(Patience.Limit);
        var text = result.Content.OfType<TextContentBlock>().Single().Text;
        Assert.False(result.IsError == true, text);
        return text;
    }

    public sealed class Session : IAsyncLifetime, IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public McpClient Client { get; private set; } = null!;

        public async Task InitializeAsync() => Client = await McpClient.CreateAsync(
            new StdioClientTransport(new StdioClientTransportOptions
            {
                Command = Environment.ProcessPath!,
                Arguments = ["exec", Path.Combine(AppContext.BaseDirectory, "enrich.dll"), "mcp", "--sandbox"],
                WorkingDirectory = _folder.Path,
            })).WaitAsync(Patience.Limit);

        public async Task DisposeAsync() => await Client.DisposeAsync();

        public void Dispose() => _folder.Dispose();
    }
}
