using EnrichPipeline.Model;
using EnrichPipeline.Settings;
using EnrichPipeline.Sources;
using EnrichPipeline.Sources.CrossRef;
using EnrichPipeline.Sources.PubMed;
using EnrichPipeline.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EnrichPipeline.Tests.Sources.Http;

/// <summary>Tests that no redirect is followed, so that no data of ours reach another address.</summary>
[Trait("Kind", "Slow")]
public sealed class RedirectTests
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Nothing_is_sent_to_another_host(int status)
    {
        await using var elsewhere = new RawServer(Answer(200, ""));
        await using var service = new RawServer(Answer(status, $"{elsewhere.Url}works/10.1000%2Fa"));
        await using var provider = Sources(service.Url);
        var (crossRef, pubMed) = (provider.GetRequiredService<ICrossRef>(), provider.GetRequiredService<IPubMed>());

        Assert.NotNull((await crossRef.SearchAsync("Smith 2001", default)).Unavailable);
        Assert.NotNull((await crossRef.FindAsync(Doi.Parse("10.1000/b"), default)).Unavailable);
        Assert.NotNull((await pubMed.FindAsync(Pmid.Parse("1"), default)).Unavailable);
        Assert.NotNull((await pubMed.MatchAsync(new JournalCoordinates("Nature", "2001", "1", "1", "Smith"), default)).Unavailable);

        Assert.Equal(0, elsewhere.Served);
    }

    [Fact]
    public async Task A_circle_of_aliases_ends_after_one_step()
    {
        await using var service = new RawServer(Answer(301, "/works/10.1000%2Fnext"));
        await using var provider = Sources(service.Url);

        Assert.NotNull((await provider.GetRequiredService<ICrossRef>().FindAsync(Doi.Parse("10.1000/a"), default)).Unavailable);

        Assert.Equal(2, service.Served);
    }

    private static string Answer(int status, string location) =>
        $"HTTP/1.1 {status} Elsewhere\r\nLocation: {location}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private static ServiceProvider Sources(string url)
    {
        var services = new ServiceCollection().AddSources();
        services.Configure<EnrichPipelineOptions>(options => options.ContactEmail = SourcesUnderTest.Email);
        services.Configure<CrossRefOptions>(options =>
            (options.BaseUrl, options.Retries, options.PlusToken) = (url, 0, SourcesUnderTest.PlusToken)
        );
        services.Configure<PubMedOptions>(options =>
            (options.BaseUrl, options.Retries, options.ApiKey) = (url, 0, SourcesUnderTest.ApiKey)
        );
        return services.BuildServiceProvider();
    }
}
