using System.IO.Compression;
using System.Net;
using EnrichPipeline.Tests.Cli;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Serving;

/// <summary>Tests the page of a running serve over real HTTP. BrowserTests test it in a real browser.</summary>
[Trait("Kind", "Slow")]
public sealed class LocalPageTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly AwaitedWriter _error = new("The page is at ");
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private Task<int> _run = Task.FromResult(0);

    public async Task InitializeAsync()
    {
        _run = Enrich.RunAsync(
            _folder.Path,
            Stream.Null,
            [],
            TextWriter.Null,
            _error,
            ["serve", "--folder", _folder.Path, "--sandbox", "--page", "0"],
            _stop.Token
        );
        await Task.WhenAny(_error.Seen, _run).WaitAsync(Patience.Limit);
        _http.BaseAddress = new Uri((await _error.Seen.WaitAsync(Patience.Limit))["The page is at ".Length..]);
    }

    public async Task DisposeAsync()
    {
        await _stop.CancelAsync();
        await _run.WaitAsync(Patience.Limit);
    }

    public void Dispose()
    {
        _http.Dispose();
        _error.Dispose();
        _stop.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task An_article_that_is_sent_is_listed_until_complete_and_given_out()
    {
        using var sent = await SendAsync("articles?name=sub/paper%20%26%20one.txt", Texts.Article, Origin());
        Assert.Equal(HttpStatusCode.Accepted, sent.StatusCode);

        await EventAsync("\"state\":\"complete\",\"references\":2,\"resolved\":2");
        await EventAsync("\"counts\":{\"matched\":1,\"probable\":0,\"notFound\":1,");

        Assert.Contains(Texts.KnownDoi, await _http.GetStringAsync("document?name=sub/paper%20%26%20one.txt"), StringComparison.Ordinal);
        Assert.StartsWith(
            "@article{list2005",
            await _http.GetStringAsync("export?format=BibTeX&name=sub/paper%20%26%20one.txt"),
            StringComparison.Ordinal
        );
        using var report = await _http.GetAsync("report?name=sub/paper%20%26%20one.txt");
        Assert.Equal(
            "sandbox allow-scripts allow-popups allow-downloads",
            Assert.Single(report.Headers.GetValues("Content-Security-Policy"))
        );
        var links = await report.Content.ReadAsStringAsync();
        Assert.Contains("<a href=\"./\">All articles</a>", links, StringComparison.Ordinal);
        Assert.Contains("href=\"export?name=sub%2Fpaper%20%26%20one.txt&amp;format=Ris\"", links, StringComparison.Ordinal);
        using var again = await SendAsync("again?name=sub/paper%20%26%20one.txt", "", Origin());
        Assert.Equal(HttpStatusCode.Accepted, again.StatusCode);
    }

    [Fact]
    public async Task All_documents_and_reports_are_given_out_together_and_a_deleted_article_is_gone_with_its_results()
    {
        using var sent = await SendAsync("articles?name=sub/one.txt", Texts.Article, Origin());
        await EventAsync("\"state\":\"complete\"");

        await using (var zip = new ZipArchive(await _http.GetStreamAsync("all.zip")))
            Assert.Equal(["sub/one.txt.json", "sub/one.txt.html"], zip.Entries.Select(entry => entry.FullName));

        using var deleted = await SendAsync("delete?name=sub/one.txt", "", Origin());
        Assert.Equal(HttpStatusCode.Accepted, deleted.StatusCode);
        await EventAsync("{\"all\":0,");
        Assert.DoesNotContain(Files("articles").Concat(Files("enriched")), file => file.Contains("one.txt", StringComparison.Ordinal));
        Assert.DoesNotContain(Files("runs"), file => !file.Contains("looks", StringComparison.Ordinal));
        using var page = await _http.GetAsync("article.html?name=sub/one.txt");
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
    }

    [Theory]
    [InlineData("article.html?name=never-there.txt")]
    [InlineData("article.html?name=../up.txt")]
    [InlineData("article.html")]
    [InlineData("report?name=never-there.txt")]
    [InlineData("no/such/page")]
    public async Task What_is_not_there_is_said_in_words_with_a_way_back(string path)
    {
        using var answer = await _http.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("There is no such article here", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/\">All articles</a>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("articles?name=../up.txt", "A name must not start or end with a slash or have an empty, '.' or '..' segment.\n")]
    [InlineData("again?name=never-there.txt", "There is no enriched article of this name.\n")]
    public async Task A_refusal_says_why(string path, string words)
    {
        using var answer = await SendAsync(path, "text", Origin());

        Assert.Equal(words, await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http://evil.example")]
    [InlineData("null")]
    public async Task Another_site_in_the_same_browser_can_send_nothing(string? origin)
    {
        using var answer = await SendAsync("articles?name=evil.txt", Texts.Article, origin);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(File.Exists(Path.Combine(_folder.Path, "articles", "evil.txt")));
    }

    [Fact]
    public async Task A_name_that_is_bound_to_this_machine_is_not_answered()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = $"evil.example:{_http.BaseAddress!.Port}" } };

        using var answer = await _http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("articles?name=../up.txt", HttpStatusCode.BadRequest)]
    [InlineData("articles?name=", HttpStatusCode.BadRequest)]
    [InlineData("again?name=never-there.txt", HttpStatusCode.NotFound)]
    [InlineData("delete?name=../up.txt", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_done_is_refused(string path, HttpStatusCode expected)
    {
        using var answer = await SendAsync(path, "text", Origin());

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("report?name=never-there.txt", HttpStatusCode.NotFound)]
    [InlineData("document?name=../../secret", HttpStatusCode.NotFound)]
    [InlineData("export?format=99&name=a", HttpStatusCode.BadRequest)]
    public async Task A_missing_document_is_not_served(string path, HttpStatusCode expected)
    {
        using var answer = await _http.GetAsync(path);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("report?name=other.txt"), InlineData("document?name=other.txt"), InlineData("export?format=Ris&name=other.txt")]
    public async Task A_file_that_is_no_document_is_not_given_out_as_one(string path)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "enriched", "other.txt.json"), """{"references":7}""");

        using var answer = await _http.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private IEnumerable<string> Files(string container) =>
        Directory.EnumerateFiles(Path.Combine(_folder.Path, container), "*", SearchOption.AllDirectories);

    private string Origin() => _http.BaseAddress!.GetLeftPart(UriPartial.Authority);

    private async Task<HttpResponseMessage> SendAsync(string path, string body, string? origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body) };
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        return await _http.SendAsync(request);
    }

    /// <summary>Waits for an event that contains the words.</summary>
    private async Task EventAsync(string words)
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
        await using var events = await _http.GetStreamAsync("events", patience.Token);
        using var lines = new StreamReader(events);
        while (
            !(await lines.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException("The events ended.")).Contains(
                words,
                StringComparison.Ordinal
            )
        ) { }
    }
}
