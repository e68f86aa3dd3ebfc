using EnrichPipeline.Tests.Cli;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Serving;

[Trait("Kind", "Slow")]
public sealed class ServeTests
{
    [Fact]
    public async Task A_dropped_article_comes_out_enriched_and_a_refused_one_with_the_reason()
    {
        using var folder = new TemporaryFolder();
        using var serve = new RunningServe(folder.Path);
        await serve.WatchingAsync();

        await File.WriteAllTextAsync(Path.Combine(folder.Path, "articles", "paper one.txt"), Texts.Article);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "articles", "empty.txt"), "");
        await FileAsync(Path.Combine(folder.Path, "enriched", "paper one.txt.json"));
        await FileAsync(Path.Combine(folder.Path, "enriched", "empty.txt.error.json"));
        await serve.SaysAsync("Article paper one.txt: the document is complete; 1 of 2 references matched");
        await serve.SaysAsync("Article empty.txt is refused: ");

        Assert.Equal(0, await serve.StopAsync());
        var status = await Enrich.RunAsync(folder.Path, "status", "--folder", folder.Path);
        Assert.Contains(status.Lines, line => line.Contains("paper one.txt") && line.Contains("complete") && line.Contains("2 of 2"));
        Assert.Contains(status.Lines, line => line.Contains("empty.txt") && line.Contains("refused"));
    }

    [Fact]
    public async Task A_retry_is_queued_for_an_article_that_was_ingested()
    {
        using var folder = new TemporaryFolder();
        using (var serve = new RunningServe(folder.Path))
        {
            await serve.WatchingAsync();
            await File.WriteAllTextAsync(Path.Combine(folder.Path, "articles", "paper.txt"), Texts.Article);
            await FileAsync(Path.Combine(folder.Path, "enriched", "paper.txt.json"));
            Assert.Equal(0, await serve.StopAsync());
        }

        var retry = await Enrich.RunAsync(folder.Path, "retry", "paper.txt", "--folder", folder.Path);

        Assert.Equal(0, retry.Code);
        Assert.NotEmpty(Directory.EnumerateFiles(Path.Combine(folder.Path, "queues", "references")));
    }

    private static async Task FileAsync(string path)
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!File.Exists(path))
            await look.WaitForNextTickAsync(patience.Token);
    }
}
