using System.Text;
using System.Text.Json;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Cli;

public sealed class ReferencesTests
{
    [Fact]
    public async Task Every_line_gives_a_line_in_order_blank_ones_too()
    {
        using var folder = new TemporaryFolder();

        var run = await Enrich.RunAsync(folder.Path, $"\ufeff{Texts.Known}\r\n\n{Texts.Unknown}", ["references", "-", "--sandbox"]);

        Assert.Equal((0, ""), (run.Code, run.Error));
        var lines = run.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal([0, 1, 2], lines.Select(line => line.GetProperty("index").GetInt32()));
        Assert.Equal([Texts.Known, "", Texts.Unknown], lines.Select(line => line.GetProperty("text").GetString()));
        Assert.Equal(["matched", "notFound", "notFound"], lines.Select(line => line.GetProperty("verdict").GetString()));
        Assert.Equal(Texts.KnownDoi, lines[0].GetProperty("doi").GetString());
        Assert.Equal(JsonValueKind.Null, lines[1].GetProperty("doi").ValueKind);
        Assert.Equal(
            ["index", "text", "verdict", "doi", "pmid", "pmcid", "confidence"],
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

    /// <summary>Like a terminal at which nobody types: its reads can't be cancelled.</summary>
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
