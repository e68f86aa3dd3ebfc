using System.Net;
using EnrichPipeline.Cli.Health;
using EnrichPipeline.Cli.Serving;
using EnrichPipeline.Storage;
using EnrichPipeline.Storage.Folder;
using EnrichPipeline.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EnrichPipeline.Tests.Serving;

public sealed class HealthTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _http = new();
    private readonly FakeTimeProvider _time = new();
    private readonly WatchPulse _pulse;

    public HealthTests() => _pulse = new WatchPulse(_time);

    public void Dispose()
    {
        _http.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("/health", HttpStatusCode.OK, "Healthy")]
    [InlineData("/health/live", HttpStatusCode.OK, "Healthy")]
    [InlineData("/", HttpStatusCode.NotFound, "")]
    [InlineData("/articles", HttpStatusCode.NotFound, "")]
    public async Task Where_the_storage_answers_all_is_well_and_nothing_else_is_told(string path, HttpStatusCode status, string body)
    {
        var storage = new FolderStorage(_folder.Path, TimeProvider.System);
        await storage.PrepareAsync(CancellationToken.None);

        Assert.Equal((status, body), await AskAsync(storage, path));
    }

    [Theory]
    [InlineData("/health", HttpStatusCode.ServiceUnavailable, "Unhealthy")]
    [InlineData("/health/live", HttpStatusCode.OK, "Healthy")]
    public async Task A_storage_that_fails_is_no_reason_to_be_started_anew(string path, HttpStatusCode status, string body) =>
        Assert.Equal(
            (status, body),
            await AskAsync(new MortalStorage(new FolderStorage(_folder.Path, TimeProvider.System), writes: -1), path)
        );

    [Theory]
    [InlineData("/health", 59, HttpStatusCode.OK)]
    [InlineData("/health", 60, HttpStatusCode.ServiceUnavailable)]
    [InlineData("/health/live", 60, HttpStatusCode.OK)]
    public async Task A_watch_that_has_not_gone_round_for_a_minute_is_unhealthy(string path, int seconds, HttpStatusCode status)
    {
        var storage = new FolderStorage(_folder.Path, TimeProvider.System);
        await storage.PrepareAsync(CancellationToken.None);
        _time.Advance(TimeSpan.FromHours(1));
        _pulse.Beat();
        _time.Advance(TimeSpan.FromSeconds(seconds));

        Assert.Equal(status, (await AskAsync(storage, path)).Status);
    }

    private async Task<(HttpStatusCode Status, string Body)> AskAsync(IStorage storage, string path)
    {
        await using var health = await HealthListener.StartAsync(storage, _pulse, port: 0, CancellationToken.None);
        using var response = await _http.GetAsync(new Uri($"http://127.0.0.1:{health.Port}{path}"));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
