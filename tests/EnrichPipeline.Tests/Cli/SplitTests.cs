using System.Text.Json;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Cli;

public sealed class SplitTests
{
    [Fact]
    public async Task An_article_is_split_without_any_settings_and_the_offsets_lead_back()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "paper.txt"), Texts.Article);

        var run = await Enrich.RunAsync(folder.Path, "split", "paper.txt");

        Assert.Equal((0, ""), (run.Code, run.Error));
        var lines = run.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(["ordinal", "label", "text", "offset", "length", "hints"], lines[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal([Texts.Known, Texts.Unknown], lines.Select(line => line.GetProperty("text").GetString()));
        Assert.All(lines, line => Assert.Equal(
            line.GetProperty("text").GetString(),
            Texts.Article.Substring(line.GetProperty("offset").GetInt32(), line.GetProperty("length").GetInt32())));
    }
}
