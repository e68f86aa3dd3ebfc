using System.Text;
using CsCheck;
using EnrichPipeline.Cli.Input;
using Xunit;

namespace EnrichPipeline.Tests.Cli;

public sealed class ReferenceLinesTests
{
    [Fact]
    public async Task Any_lines_come_back_whatever_the_pieces_they_arrive_in() =>
        await Gen.Select(Gen.String[Gen.Char["aé東 \t,"], 0, 40].List[0, 30], Gen.Int[1, 50]).SampleAsync(async (lines, piece) =>
            Assert.Equal(lines, await ReadAsync(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))), piece)));

    [Fact]
    public async Task A_line_without_end_needs_no_more_memory_and_keeps_the_next_in_its_place()
    {
        var endless = new string('x', 5_000_000) + "\nnext";

        var lines = await ReadAsync(Encoding.UTF8.GetBytes(endless), 100_000);

        Assert.Equal([ReferenceLines.LongestLine, 4], lines.Select(line => line.Length));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task A_byte_order_mark_tells_the_encoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("Łukasz\nB")];

        Assert.Equal(["Łukasz", "B"], await ReadAsync(bytes, 1000));
    }

    private static async Task<List<string>> ReadAsync(byte[] bytes, int piece)
    {
        using var stream = new PiecemealStream(bytes, piece);
        var lines = new List<string>();
        await foreach (var line in ReferenceLines.ReadAsync(stream, CancellationToken.None))
            lines.Add(line);
        return lines;
    }

    private sealed class PiecemealStream(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(piece, buffer.Length)], cancellationToken);
    }
}
