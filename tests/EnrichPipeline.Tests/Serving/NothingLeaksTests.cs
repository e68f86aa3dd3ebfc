using System.Text;
using EnrichPipeline.Sandbox;
using EnrichPipeline.Storage;
using EnrichPipeline.Tests.Cli;
using EnrichPipeline.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace EnrichPipeline.Tests.Serving;

/// <summary>Tests whole runs with services that often fail: no secret is written here, and nothing but citations is sent out.</summary>
[Trait("Kind", "Slow")]
public sealed class NothingLeaksTests : IAsyncLifetime, IDisposable
{
    private const string Mail = "marked-address@library.example";
    private const string Token = "marked-plus-token-4711";
    private const string Key = "marked-api-key-0815";

    /// <summary>Words of the article outside its list, and of its name. No reference contains them.</summary>
    private static readonly string[] _body =
    [
        "Quastelbrunn",
        "zwirbeln",
        "Hummockfjord",
        "ornithopterous",
        "Vexelplatz",
        "mumbojumbotropic",
        "Krimskrams",
        "acknowledgeringly",
        "appendectomorph",
        "unsaid-name",
    ];

    private static readonly string _article = $"""
        A page about a drug

        Anna {_body[0]} thought of {_body[1]} in {_body[2]}, as {_body[3]} people do [1]. At {_body[4]} all is {_body[5]} [2].

        Methods

        {_body[6]} was given to all.

        Acknowledgements

        We are {_body[7]} grateful.

        References
        1. {Texts.Known}
        2. {Texts.Unknown}
        3. Norby K: Vascular endothelial growth factor and de novo mammalian angiogensis. Microvasc Res 1996, 51:154–163.

        Appendix

        Of {_body[8]}.

        """;

    private readonly TemporaryFolder _folder = new();
    private SandboxServer? _sandbox;
    private RecordingProxy? _proxy;

    private SandboxServer Sandbox => _sandbox!;

    private RecordingProxy Proxy => _proxy!;

    public async Task InitializeAsync()
    {
        _sandbox = await SandboxServer.StartAsync(
            new SandboxOptions
            {
                FaultRate = 0.4,
                Seed = 3,
                AnnounceLimits = false,
            },
            TimeProvider.System,
            CancellationToken.None
        );
        _proxy = new RecordingProxy(_sandbox.CrossRefBaseUrl.Port);
    }

    public async Task DisposeAsync()
    {
        await Proxy.DisposeAsync();
        await Sandbox.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_run_of_serve_writes_no_secret_and_sends_only_citations()
    {
        using var serve = new RunningServe(_folder.Path, Settings("EnrichPipeline:"), "--folder", _folder.Path, "--verbose");
        await serve.WatchingAsync();
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "articles", "unsaid-name.txt"), _article);
        await DocumentAsync("unsaid-name.txt");
        Assert.Equal(0, await serve.StopAsync());

        await AssertSentAsync();
        Assert.Contains("unsaid-name.txt", serve.Written, StringComparison.Ordinal);
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, serve.Written, StringComparison.OrdinalIgnoreCase));
        Assert.All(_body[..^1], word => Assert.DoesNotContain(word, serve.Written, StringComparison.OrdinalIgnoreCase));
        AssertNoFileHolds(Secrets);
    }

    [Fact]
    public async Task A_run_of_article_writes_no_secret_and_sends_only_citations()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "unsaid-name.txt"), _article);
        using var output = new StringWriter();
        using var error = new StringWriter();

        await Enrich.RunAsync(
            _folder.Path,
            Stream.Null,
            Settings("EnrichPipeline:"),
            output,
            error,
            ["article", "unsaid-name.txt", "--verbose"],
            CancellationToken.None
        );

        await AssertSentAsync();
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, output.ToString() + error, StringComparison.OrdinalIgnoreCase));
        AssertNoFileHolds(Secrets);
    }

    [Fact]
    public async Task Logs_at_their_finest_hold_neither_secrets_nor_text_of_the_article()
    {
        using var log = new WholeLog();
        await using (var pipeline = await TestPipeline.StartAsync(
            Sandbox, (nameof(StorageOptions.Folder), _folder.Path), Settings("").ToDictionary(pair => pair.Key, pair => pair.Value!),
            also: services => services.AddLogging(logging => logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace))))
            await pipeline.EnrichAsync("paper.txt", Encoding.UTF8.GetBytes(_article));

        var text = log.Text;
        Assert.Contains("EnrichPipeline.Pipeline.Resolve.ResolveHandler", text, StringComparison.Ordinal);
        Assert.Contains("paper.txt", text, StringComparison.Ordinal);
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));
        Assert.All([.. _body, "lenalidomide", "clockwork"], word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("ContactEmail", "marked-address at library")]
    [InlineData("CrossRef:PlusToken", "marked-plus token")]
    [InlineData("PubMed:ApiKey", "marked-api\r\nkey")]
    [InlineData("Storage:ConnectionString", "AccountKey=marked-secret;what")]
    [InlineData("CrossRef:BaseUrl", "https://user:marked@library.example/")]
    public async Task A_setting_that_is_refused_is_not_repeated(string name, string value)
    {
        var environment = Settings("EnrichPipeline:");
        environment["EnrichPipeline:" + name] = value;
        using var output = new StringWriter();
        using var error = new StringWriter();

        var code = await Enrich.RunAsync(
            _folder.Path,
            Stream.Null,
            environment,
            output,
            error,
            ["serve", "--verbose"],
            CancellationToken.None
        );

        Assert.Equal(3, code);
        Assert.NotEmpty(error.ToString());
        Assert.DoesNotContain("marked", output.ToString() + error, StringComparison.OrdinalIgnoreCase);
    }

    private static string[] Secrets => [Mail, Token, Key, Uri.EscapeDataString(Mail)];

    private Dictionary<string, string?> Settings(string root) => new()
    {
        [root + "ContactEmail"] = Mail,
        [root + "CrossRef:BaseUrl"] = Proxy.Around(Sandbox.CrossRefBaseUrl).ToString(),
        [root + "CrossRef:PlusToken"] = Token,
        [root + "CrossRef:ListRequestsPerSecond"] = "1000",
        [root + "CrossRef:ListConcurrency"] = "20",
        [root + "CrossRef:RetryDelay"] = "00:00:00.010",
        [root + "CrossRef:AttemptTimeout"] = "00:00:02",
        [root + "PubMed:BaseUrl"] = Proxy.Around(Sandbox.PubMedBaseUrl).ToString(),
        [root + "DataCite:BaseUrl"] = Proxy.Around(Sandbox.DataCiteBaseUrl).ToString(),
        [root + "DoiOrg:BaseUrl"] = Proxy.Around(Sandbox.DoiOrgBaseUrl).ToString(),
        [root + "PubMed:ApiKey"] = Key,
        [root + "PubMed:RequestsPerSecond"] = "1000",
        [root + "PubMed:Concurrency"] = "20",
        [root + "PubMed:RetryDelay"] = "00:00:00.010",
        [root + "PubMed:AttemptTimeout"] = "00:00:02",
    };

    private async Task DocumentAsync(string name)
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!File.Exists(Path.Combine(_folder.Path, "enriched", name + ".json")))
            await look.WaitForNextTickAsync(patience.Token);
    }

    /// <summary>
    /// Asserts that the secrets were sent where they belong (so that these tests would find them), and of the article nothing but the
    /// references.
    /// </summary>
    private async Task AssertSentAsync()
    {
        await Proxy.StopAsync();
        var sent = Uri.UnescapeDataString(Proxy.Sent.Replace('+', ' '));
        Assert.All([Mail, Token, Key, "clockwork"], word => Assert.Contains(word, sent, StringComparison.OrdinalIgnoreCase));
        Assert.All(_body, word => Assert.DoesNotContain(word, sent, StringComparison.OrdinalIgnoreCase));
    }

    private void AssertNoFileHolds(string[] secrets)
    {
        var files = Directory.GetFiles(_folder.Path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 });
        Assert.Contains(files, file => file.EndsWith(".json", StringComparison.Ordinal));
        foreach (var file in files)
        {
            var text = Encoding.UTF8.GetString(File.ReadAllBytes(file));
            Assert.All(
                secrets,
                secret => Assert.False(text.Contains(secret, StringComparison.OrdinalIgnoreCase), $"{file} holds {secret}")
            );
        }
    }
}
