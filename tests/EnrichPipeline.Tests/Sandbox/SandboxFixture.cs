using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EnrichPipeline.Sandbox;
using Xunit;

namespace EnrichPipeline.Tests.Sandbox;

/// <summary>One sandbox with the built-in records, without limits or faults, for all tests of its answers.</summary>
public sealed class SandboxFixture : IAsyncLifetime
{
    private SandboxServer? _server;

    public HttpClient Http { get; } = new();

    public SandboxServer Server => _server!;

    public async Task InitializeAsync()
    {
        _server = await SandboxServer.StartAsync(new SandboxOptions(), TimeProvider.System, CancellationToken.None);
        Http.BaseAddress = new Uri(_server.CrossRefBaseUrl, "/");
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync();
    }

    public async Task<JsonNode> JsonAsync(string path) => (await Http.GetFromJsonAsync<JsonNode>(path))!;

    public async Task<JsonNode> WorksAsync(string query) =>
        (await JsonAsync($"crossref/works?mailto=test@example.org&{query}"))["message"]!;

    public async Task<JsonNode> SearchAsync(string term, string more = "") =>
        (await JsonAsync($"eutils/esearch.fcgi?db=pubmed&retmode=json&term={Uri.EscapeDataString(term)}{more}"))["esearchresult"]!;

    public async Task<string> CitationAsync(string line) =>
        (await Http.GetStringAsync($"eutils/ecitmatch.cgi?db=pubmed&retmode=xml&bdata={Uri.EscapeDataString(line)}")).TrimEnd('\n');
}

[CollectionDefinition(Name)]
public sealed class SandboxGroup : ICollectionFixture<SandboxFixture>
{
    public const string Name = "sandbox";
}
