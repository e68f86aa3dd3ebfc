using System.Text;
using System.Text.Json;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Cli;

[Trait("Kind", "Slow")]
public sealed class ReferencesTests
{
    [Fact]
    public async Task Every_line_gives_a_line_in_order_and_blank_ones_only_count()
    {
        using var folder = new TemporaryFolder();

        var run = await Enrich.RunAsync(folder.Path, $"\ufeff{Texts.Known}\r\n\n{Texts.Unknown}", ["references", "-", "--sandbox"]);

        Assert.Equal((0, ""), (run.Code, run.Error));
        var lines = run.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal([0, 2], lines.Select(line => line.GetProperty("index").GetInt32()));
        Assert.Equal([Texts.Known, Texts.Unknown], lines.Select(line => line.GetProperty("text").GetString()));
        Assert.Equal(["matched", "notFound"], lines.Select(line => line.GetProperty("verdict").GetString()));
        Assert.Equal(Texts.KnownDoi, lines[0].GetProperty("doi").GetString());
        Assert.Equal(JsonValueKind.Null, lines[1].GetProperty("doi").ValueKind);
        Assert.Equal(
            ["index", "text", "verdict", "doi", "pmid", "pmcid", "arxiv", "confidence",
                "assessment", "score", "reasons", "unanswered", "sandbox"],
            lines[0].EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task Text_is_written_as_it_reads()
    {
        using var folder = new TemporaryFolder();

        var run = await Enrich.RunAsync(folder.Path, "O'Brien & Łukasz <ä> 東京\n", ["references", "-", "--sandbox"]);

        Assert.StartsWith("""{"index":0,"text":"O'Brien & Łukasz <ä> 東京","verdict":""", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_go_to_the_file_that_out_names_without_a_byte_order_mark()
    {
        using var folder = new TemporaryFolder();

        var run = await Enrich.RunAsync(folder.Path, Texts.Unknown, ["references", "-", "--sandbox", "--out", "ids.jsonl"]);

        Assert.Equal((0, ""), (run.Code, run.Output));
        Assert.Equal((byte)'{', (await File.ReadAllBytesAsync(Path.Combine(folder.Path, "ids.jsonl")))[0]);
        Assert.Equal(["ids.jsonl"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Results_before_an_interruption_are_kept_beside_the_older_file()
    {
        using var folder = new TemporaryFolder();
        var (older, partial) = (Path.Combine(folder.Path, "ids.jsonl"), Path.Combine(folder.Path, "ids.jsonl.partial"));
        await File.WriteAllTextAsync(older, "older");
        using var stop = new CancellationTokenSource();
        using var input = new LineAndSilence(Texts.Known + "\n", async () =>
        {
            await ALineIn(partial);
            await stop.CancelAsync();
        });

        var run = await Enrich.RunAsync(folder.Path, input, [], ["references", "-", "--sandbox", "--out", "ids.jsonl"], stop.Token);

        Assert.Equal((130, ""), (run.Code, run.Error));
        Assert.Equal("older", await File.ReadAllTextAsync(older));
        Assert.Contains(Texts.KnownDoi, Assert.Single(await File.ReadAllLinesAsync(partial)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_as_the_output_is_refused_before_anything_is_asked()
    {
        using var folder = new TemporaryFolder();

        var run = await Enrich.RunAsync(folder.Path, Texts.Known, ["references", "-", "--sandbox", "--out", "."]);

        Assert.Equal(3, run.Code);
        Assert.Contains("Is a directory", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [SmallDiskFact]
    public async Task On_a_full_disk_the_older_lines_stay()
    {
        using var folder = new TemporaryFolder();
        using var disk = new SmallDisk();
        var older = Path.Combine(disk.Path, "older.jsonl");
        await File.WriteAllTextAsync(older, "older");
        disk.Fill();

        var run = await Enrich.RunAsync(folder.Path, Texts.Unknown, ["references", "-", "--sandbox", "--out", older]);

        Assert.Equal(3, run.Code);
        Assert.Contains("No space left on device", run.Error, StringComparison.Ordinal);
        Assert.Equal("older", await File.ReadAllTextAsync(older));
    }

    [Fact]
    public async Task An_empty_input_gives_nothing()
    {
        using var folder = new TemporaryFolder();

        var run = await Enrich.RunAsync(folder.Path, "", ["references", "-", "--sandbox"]);

        Assert.Equal((0, "", ""), (run.Code, run.Output, run.Error));
    }

    [Fact]
    public async Task Being_interrupted_while_the_input_is_silent_ends_with_130()
    {
        using var folder = new TemporaryFolder();
        using var stop = new CancellationTokenSource();
        using var input = new SilentStream(stop.Cancel);

        var run = await Enrich.RunAsync(folder.Path, input, [], ["references", "-", "--sandbox"], stop.Token);

        Assert.Equal((130, ""), (run.Code, run.Error));
    }

    private static async Task ALineIn(string path)
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!File.Exists(path) || !(await File.ReadAllTextAsync(path)).EndsWith('\n'))
            await look.WaitForNextTickAsync(patience.Token);
    }

    /// <summary>An input of which one line is typed and which then stays open without further text.</summary>
    private sealed class LineAndSilence(string line, Func<Task> meanwhile) : MemoryStream(Encoding.UTF8.GetBytes(line))
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (await base.ReadAsync(buffer, cancellationToken) is > 0 and var read)
                return read;
            await meanwhile();
            return await new TaskCompletionSource<int>().Task;
        }
    }

    /// <summary>An input like a terminal at which nobody types. Its reads cannot be cancelled.</summary>
    private sealed class SilentStream(Action onRead) : MemoryStream(Encoding.UTF8.GetBytes("x"))
    {
        private readonly TaskCompletionSource<int> _never = new();

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            onRead();
            return new(_never.Task);
        }
    }
}
