using System.Text.Json;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Storage;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Runs;

/// <summary>Tests the names of runs in storage, where their blobs outlive the program, and when the timer examines them.</summary>
public sealed class RunTests
{
    private static readonly Run _run = new("a.txt", "0123456789abcdef" + new string('f', 48));

    [Fact]
    public void A_runs_blobs_are_called_after_article_and_version()
    {
        Assert.Equal("18b7cb099a9ea3f5-0123456789abcdef", _run.Key);
        Assert.Equal("18b7cb099a9ea3f5-0123456789abcdef/article.json", RunNames.Manifest(_run));
        Assert.Equal("18b7cb099a9ea3f5-0123456789abcdef/references/", RunNames.ResultsPrefix(_run));
        Assert.Equal("18b7cb099a9ea3f5-0123456789abcdef/references/1200.json", RunNames.Result(_run, 1200));
        Assert.Equal("current/18b7cb099a9ea3f5.json", RunNames.Current("a.txt"));
        Assert.Equal("open/18b7cb099a9ea3f5-0123456789abcdef.json", RunNames.Open(_run));
    }

    [Fact]
    public void The_name_of_an_open_run_tells_its_article() =>
        Assert.Equal(Run.ArticleKey("a.txt"), RunNames.ArticleKeyOfOpen(RunNames.Open(_run)));

    [Theory]
    [InlineData(0, 15)]
    [InlineData(1, 30)]
    [InlineData(2, 60)]
    [InlineData(6, 960)]
    [InlineData(7, 960)]
    [InlineData(1_000, 960)]
    public void The_timer_waits_twice_as_long_after_each_look_but_never_longer_than_sixteen_hours(int looks, int minutes)
    {
        var since = new DateTimeOffset(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

        Assert.Equal(since.AddMinutes(minutes), new OpenRun(1, "a.txt", _run.Version, since, looks).DueAt(TimeSpan.FromMinutes(15)));
    }

    [Fact]
    public void A_blob_of_null_is_none_of_a_run() =>
        Assert.Throws<JsonException>(() => RunJson.Read(new Blob(BinaryData.FromString("null"), "1"), RunJson.Default.CurrentRun));
}
