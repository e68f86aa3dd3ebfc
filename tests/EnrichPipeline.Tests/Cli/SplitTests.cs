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
        Assert.Equal(
            ["ordinal", "label", "part", "text", "offset", "length", "hints"],
            lines[0].EnumerateObject().Select(property => property.Name)
        );
        Assert.Equal([Texts.Known, Texts.Unknown], lines.Select(line => line.GetProperty("text").GetString()));
        Assert.All(lines, line => Assert.Equal(
            line.GetProperty("text").GetString(),
            Texts.Article.Substring(line.GetProperty("offset").GetInt32(), line.GetProperty("length").GetInt32())));
    }

    [Fact]
    public async Task An_article_on_stdin_is_split_the_same()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "paper.txt"), Texts.Article);

        var ofFile = await Enrich.RunAsync(folder.Path, "split", "paper.txt");
        var ofInput = await Enrich.RunAsync(folder.Path, Texts.Article, ["split", "-"]);

        Assert.Equal(ofFile, ofInput);
    }

    [Fact]
    public async Task The_lines_go_to_a_file_that_replaces_the_older_one_and_not_a_link_to_it()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "paper.txt"), Texts.Article);
        var (kept, link) = (Path.Combine(folder.Path, "kept.jsonl"), Path.Combine(folder.Path, "link.jsonl"));
        await File.WriteAllTextAsync(kept, "older");
        // On Windows, only some users may create links.
        if (OperatingSystem.IsWindows())
            link = kept;
        else
            File.CreateSymbolicLink(link, kept);

        var run = await Enrich.RunAsync(folder.Path, "split", "paper.txt", "--out", link);

        Assert.Equal((0, ""), (run.Code, run.Output));
        Assert.Equal(2, (await File.ReadAllLinesAsync(kept)).Length);
        Assert.Equal(OperatingSystem.IsWindows(), new FileInfo(link).LinkTarget is null);
    }

    [Fact]
    public async Task A_file_in_shared_memory_is_replaced_too_though_it_lies_among_devices()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "paper.txt"), Texts.Article);
        var file = Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : folder.Path, $"{Guid.NewGuid():n}.jsonl");
        try
        {
            Assert.Equal(0, (await Enrich.RunAsync(folder.Path, "split", "paper.txt", "--out", file)).Code);
            Assert.Equal(0, (await Enrich.RunAsync(folder.Path, "split", "paper.txt", "--out", file)).Code);

            Assert.Equal(2, (await File.ReadAllLinesAsync(file)).Length);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [SmallDiskFact]
    public async Task On_a_full_disk_the_older_lines_stay_and_no_empty_file_comes()
    {
        using var folder = new TemporaryFolder();
        using var disk = new SmallDisk();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "paper.txt"), Texts.Article);
        var (older, fresh) = (Path.Combine(disk.Path, "older.jsonl"), Path.Combine(disk.Path, "fresh.jsonl"));
        await File.WriteAllTextAsync(older, "older");
        disk.Fill();

        var over = await Enrich.RunAsync(folder.Path, "split", "paper.txt", "--out", older);
        var toNewFile = await Enrich.RunAsync(folder.Path, "split", "paper.txt", "--out", fresh);

        Assert.Equal((3, 3), (over.Code, toNewFile.Code));
        Assert.Contains("No space left on device", toNewFile.Error, StringComparison.Ordinal);
        Assert.Equal("older", await File.ReadAllTextAsync(older));
        Assert.Equal(["filler", "older.jsonl"], Directory.GetFiles(disk.Path).Select(Path.GetFileName).Order());
    }
}
