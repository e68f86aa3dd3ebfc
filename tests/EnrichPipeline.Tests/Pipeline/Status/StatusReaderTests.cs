using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Pipeline.Status;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Status;

/// <summary>Tests the progress of an article, read several times a second.</summary>
public sealed class StatusReaderTests : IDisposable
{
    private const string Name = "a.txt";

    private readonly StoredArticle _article = new();

    public void Dispose() => _article.Dispose();

    [Fact]
    public async Task The_manifest_is_read_once_and_results_are_counted_each_time()
    {
        var (run, reader) = (await BegunAsync(), new StatusReader(_article.Runs));
        Assert.Equal("Working 0 of 2", await LookAsync(reader));
        await _article.Storage.Runs.DeleteAsync(RunNames.Manifest(run), CancellationToken.None);

        await _article.ResolveAsync(run, 1, Verdict.Matched);
        Assert.Equal("Working 1 of 2", await LookAsync(reader));
        await _article.ResolveAsync(run, 2, Verdict.Matched);
        Assert.Equal("Complete 2 of 2", await LookAsync(reader));
    }

    [Fact]
    public async Task A_manifest_that_is_not_there_yet_is_looked_for_again()
    {
        var (run, reader) = (await _article.BeginAsync(Name), new StatusReader(_article.Runs));
        Assert.Equal("Working 0 of 0", await LookAsync(reader));

        await _article.WriteManifestAsync(run, "One.");

        Assert.Equal("Working 0 of 1", await LookAsync(reader));
    }

    [Fact]
    public async Task An_article_with_new_bytes_has_another_size()
    {
        await BegunAsync();
        var reader = new StatusReader(_article.Runs);
        await LookAsync(reader);

        await _article.WriteManifestAsync(await _article.BeginAsync(Name, 'b'), "Other.");

        Assert.Equal("Working 0 of 1", await LookAsync(reader));
    }

    [Fact]
    public async Task What_was_listed_just_now_is_taken_for_the_same_version_only()
    {
        var (run, reader) = (await BegunAsync(), new StatusReader(_article.Runs));
        await _article.ResolveAsync(run, 1, Verdict.Matched);
        var seen = (await new ProgressReader(_article.Runs).ReadAsync(Name, null, CancellationToken.None))!.Seen;
        await _article.ResolveAsync(run, 2, Verdict.Matched);
        Assert.Equal("Working 1 of 2", await LookAsync(reader, seen));

        await _article.WriteManifestAsync(await _article.BeginAsync(Name, 'b'), "Other.");

        Assert.Equal("Working 0 of 1", await LookAsync(reader, seen));
    }

    private async Task<Run> BegunAsync()
    {
        var run = await _article.BeginAsync(Name);
        await _article.WriteManifestAsync(run, "One.", "Two.");
        return run;
    }

    private static async Task<string> LookAsync(StatusReader reader, ProgressCursor? seen = null)
    {
        var status = (await reader.ReadAsync(Name, seen, CancellationToken.None))!;
        return $"{status.State} {status.PrintedResolved} of {status.Printed}";
    }
}
