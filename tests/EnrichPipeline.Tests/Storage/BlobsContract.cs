using System.Globalization;
using System.Text;
using EnrichPipeline.Storage;
using Xunit;

namespace EnrichPipeline.Tests.Storage;

public abstract class BlobsContract : StorageContract
{
    private const int Writers = 16;

    private IBlobs Blobs => field ??= Open().Runs;

    public static TheoryData<string> AcceptedNames => new(
        "plain.txt",
        "in/a folder/of its own.json",
        "Größe – naïve café.txt",
        "论文/参考文献.txt",
        "emoji \U0001F9EC.txt",
        "100%.txt",
        "10.1000%2Fxyz.txt",
        "%2Ehidden/%252E",
        "a+b#c?d&e=f;g:h@i,j'k(l)[m]{n}!~$*<>|\"^`.txt",
        ".hidden/..dots.../.x",
        "CON/aux.txt/com1",
        "space at the end /and dot at the end./x",
        "ends with percent and dash %-/x");

    public static TheoryData<string> LongNames => new(
        new string('a', 1024),
        new string('文', 1024),
        string.Concat(Enumerable.Repeat("\U0001F9EC", 512)),
        string.Join('/', Enumerable.Repeat("a.", 341)),
        new string('.', 1000) + "/" + new string('%', 23));

    public static TheoryData<string> RefusedNames => new(
        "", ".", "..", "../x", "a/../b", "a/./b", "/a", "a/", "a//b", "a\\b", "a\nb", "a\0b", "\u007f",
        new string('a', 1025));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3_000_000)]
    public async Task What_is_written_is_read(int length)
    {
        var content = new byte[length];
        new Random(length).NextBytes(content);
        await Blobs.WriteAsync("a/b", content, None);
        Assert.Equal(content, (await Blobs.ReadAsync("a/b", None))?.Content.ToArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3_000_000)]
    [InlineData(4 << 20)]
    [InlineData(13_000_001)]
    public async Task What_is_written_in_pieces_is_read_in_pieces(int length)
    {
        var content = new byte[length];
        new Random(length).NextBytes(content);
        await Blobs.WriteAsync("a/b", InPieces(content), None);

        await using var open = await Blobs.OpenAsync("a/b", None);
        Assert.Equal(length, open!.Length);
        var read = new MemoryStream();
        await open.Content.CopyToAsync(read, None);
        Assert.Equal(content, read.ToArray());
        Assert.Equal((await Blobs.ReadAsync("a/b", None))!.ETag, open.ETag);
        Assert.Equal(length, Assert.Single(await ListAsync("")).Length);
    }

    [Fact]
    public async Task What_is_not_there_is_not_opened() => Assert.Null(await Blobs.OpenAsync("absent", None));

    [Fact]
    public async Task Large_contents_obey_the_same_conditions()
    {
        var (large, other) = (new byte[9_000_000], new byte[9_000_001]);
        Assert.True(await Blobs.TryCreateAsync("x", InPieces(large), None));
        Assert.False(await Blobs.TryCreateAsync("x", InPieces(other), None));
        var etag = (await Blobs.ReadAsync("x", None))!.ETag;
        Assert.True(await Blobs.TryReplaceAsync("x", InPieces(other), etag, None));
        Assert.False(await Blobs.TryReplaceAsync("x", InPieces(large), etag, None));
        Assert.Equal(other.Length, Assert.Single(await ListAsync("")).Length);
    }

    [Fact]
    public async Task Of_many_creators_of_large_contents_one_wins_with_all_of_its_own()
    {
        var won = await RaceAsync((blobs, writer) =>
            blobs.TryCreateAsync("x", InPieces(Enumerable.Repeat((byte)writer, 9_000_000).ToArray()), None));

        var winner = Assert.Single(Enumerable.Range(0, Writers), writer => won[writer]);
        Assert.DoesNotContain((await Blobs.ReadAsync("x", None))!.Content.ToArray(), part => part != winner);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(9_000_000)]
    public async Task What_fails_while_it_is_written_leaves_what_was_there(int length)
    {
        await Blobs.WriteAsync("x", Bytes("before"), None);
        var content = new BlobContent(async (output, cancellationToken) =>
        {
            await output.WriteAsync(new byte[length], cancellationToken);
            throw new InvalidDataException("It ends here.");
        });

        await Assert.ThrowsAsync<InvalidDataException>(() => Blobs.WriteAsync("x", content, None));
        Assert.Equal("before", await TextAsync("x"));
    }

    [Theory]
    [InlineData("absent")]
    [InlineData("present/absent")]
    [InlineData("folder")]
    public async Task What_is_not_there_is_null_and_deleting_it_does_nothing(string name)
    {
        await Blobs.WriteAsync("present", Bytes("x"), None);
        await Blobs.WriteAsync("folder/present", Bytes("x"), None);
        Assert.True(await Blobs.ExistsAsync("folder/present", None));
        Assert.False(await Blobs.ExistsAsync(name, None));
        await Blobs.DeleteAsync(name, None);
        Assert.Null(await Blobs.ReadAsync(name, None));
        Assert.False(await Blobs.TryReplaceAsync(name, Bytes("x"), "\"1-1\"", None));
    }

    [Fact]
    public async Task A_deleted_blob_is_gone_and_can_be_created_again()
    {
        await Blobs.WriteAsync("x", Bytes("1"), None);
        var old = (await Blobs.ReadAsync("x", None))!.ETag;
        await Blobs.DeleteAsync("x", None);
        Assert.Null(await Blobs.ReadAsync("x", None));
        Assert.False(await Blobs.TryReplaceAsync("x", Bytes("2"), old, None));
        Assert.True(await Blobs.TryCreateAsync("x", Bytes("3"), None));
    }

    [Fact]
    public async Task Each_write_changes_the_ETag_even_where_the_length_stays()
    {
        var etags = new HashSet<string>();
        for (var digit = 0; digit < 10; digit++)
        {
            await Blobs.WriteAsync("x", Bytes($"{digit}"), None);
            etags.Add((await Blobs.ReadAsync("x", None))!.ETag);
        }
        Assert.Equal(10, etags.Count);
    }

    [Fact]
    public async Task A_listing_agrees_with_reading()
    {
        await Blobs.WriteAsync("x", Bytes("four"), None);
        var blob = await Blobs.ReadAsync("x", None);
        var entry = Assert.Single(await ListAsync(""));
        Assert.Equal(("x", 4, blob!.ETag), (entry.Name, entry.Length, entry.ETag));
        Assert.True(await Blobs.TryReplaceAsync("x", Bytes("more"), entry.ETag, None));
    }

    /// <summary>Repeats the race many times, because a single one may end right by chance.</summary>
    [Fact]
    public async Task Of_many_creators_exactly_one_wins()
    {
        foreach (var name in Enumerable.Range(1, 20).Select(number => $"{number}"))
        {
            var won = await RaceAsync((blobs, writer) => blobs.TryCreateAsync(name, Bytes($"{writer}"), None));
            var winner = Assert.Single(Enumerable.Range(0, Writers), writer => won[writer]);
            Assert.Equal($"{winner}", await TextAsync(name));
        }
    }

    [Fact]
    public async Task A_replacement_needs_the_newest_ETag()
    {
        await Blobs.WriteAsync("x", Bytes("1"), None);
        var etag = (await Blobs.ReadAsync("x", None))!.ETag;
        Assert.True(await Blobs.TryReplaceAsync("x", Bytes("2"), etag, None));
        Assert.False(await Blobs.TryReplaceAsync("x", Bytes("3"), etag, None));
        Assert.Equal("2", await TextAsync("x"));
    }

    [Fact]
    public async Task No_update_is_lost_between_many_writers()
    {
        await Blobs.WriteAsync("x", Bytes("0"), None);
        await RaceAsync(async (blobs, _) =>
        {
            while (!await TryIncrementAsync(blobs)) { }
            return true;
        });
        Assert.Equal($"{Writers}", await TextAsync("x"));
    }

    [Fact]
    public async Task A_listing_is_ordinal_and_keeps_to_its_prefix()
    {
        foreach (var name in (string[])["b", "a/b-1", "a-b", "a/B", "a/b/c", "ab", "ä", "a/10", "a/9"])
            await Blobs.WriteAsync(name, Bytes("x"), None);
        Assert.Equal(["a-b", "a/10", "a/9", "a/B", "a/b-1", "a/b/c", "ab", "b", "ä"], await NamesAsync(""));
        Assert.Equal(["a/10", "a/9", "a/B", "a/b-1", "a/b/c"], await NamesAsync("a/"));
        Assert.Equal(["a/b-1", "a/b/c"], await NamesAsync("a/b"));
        Assert.Equal(["a/b/c"], await NamesAsync("a/b/"));
    }

    [Theory]
    [InlineData("c")]
    [InlineData("a/b/c/d")]
    [InlineData("a/b/c/d/")]
    [InlineData("../")]
    [InlineData("../articles/")]
    public async Task Nothing_has_a_prefix_that_leads_nowhere(string prefix)
    {
        await Blobs.WriteAsync("a/b/c", Bytes("x"), None);
        Assert.Empty(await NamesAsync(prefix));
    }

    [Fact]
    public async Task More_blobs_than_a_page_are_all_listed()
    {
        var names = Enumerable.Range(1, 5001).Select(number => $"run/{number:D4}.json").ToArray();
        await FillAsync(names);
        Assert.Equal(names, await NamesAsync("run/"));
    }

    [Theory]
    [InlineData(1, 7)]
    [InlineData(3, 3)]
    [InlineData(7, 1)]
    [InlineData(100, 1)]
    public async Task A_listing_in_parts_goes_on_where_the_part_before_ended(int most, int parts)
    {
        string[] names = ["a.b", "a/b", "ab", "b/1", "b/2", "z", "Übersicht"];
        await FillAsync(names);
        var (listed, count, continuation) = (new List<string>(), 0, default(string));
        do
        {
            var part = await Open().Runs.ListSegmentAsync(continuation, most, None);
            listed.AddRange(part.Entries.Select(entry => entry.Name));
            (count, continuation) = (count + 1, part.Continuation);
        }
        while (continuation is not null);

        Assert.Equal(names, listed);
        Assert.Equal(parts, count);
    }

    [Fact]
    public async Task A_blob_that_is_deleted_between_two_parts_hides_none_of_the_others()
    {
        await FillAsync(["a", "b", "c", "d"]);
        var first = await Blobs.ListSegmentAsync(null, 2, None);
        await Blobs.DeleteAsync("b", None);

        var second = await Blobs.ListSegmentAsync(first.Continuation, 2, None);

        Assert.Equal(["c", "d"], second.Entries.Select(entry => entry.Name));
    }

    [Fact]
    public async Task An_empty_container_has_one_part_without_entries()
    {
        var part = await Blobs.ListSegmentAsync(null, 10, None);

        Assert.Empty(part.Entries);
        Assert.Null(part.Continuation);
    }

    [Theory]
    [MemberData(nameof(AcceptedNames))]
    [MemberData(nameof(LongNames))]
    public async Task Names_come_back_as_they_were(string name)
    {
        Assert.True(await Blobs.TryCreateAsync(name, Bytes("x"), None));
        Assert.Equal("x", await TextAsync(name));
        Assert.Equal([name], await NamesAsync(""));
        await Blobs.DeleteAsync(name, None);
        Assert.Empty(await NamesAsync(""));
    }

    [Theory]
    [MemberData(nameof(RefusedNames))]
    public async Task Names_that_lead_astray_are_refused(string name)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Blobs.ReadAsync(name, None));
        await Assert.ThrowsAsync<ArgumentException>(() => Blobs.WriteAsync(name, Bytes("x"), None));
        await Assert.ThrowsAsync<ArgumentException>(() => Blobs.TryCreateAsync(name, Bytes("x"), None));
        await Assert.ThrowsAsync<ArgumentException>(() => Blobs.TryReplaceAsync(name, Bytes("x"), "\"1\"", None));
        await Assert.ThrowsAsync<ArgumentException>(() => Blobs.DeleteAsync(name, None));
    }

    [Fact]
    public async Task A_name_with_half_a_character_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Blobs.WriteAsync("half a pair \ud800.txt", Bytes("x"), None));

    [Fact]
    public async Task Containers_are_apart_and_preparing_again_keeps_them()
    {
        var storage = Open();
        await storage.Articles.WriteAsync("x", Bytes("article"), None);
        await storage.Enriched.WriteAsync("x", Bytes("enriched"), None);
        await Open().PrepareAsync(None);
        Assert.Equal("article", (await storage.Articles.ReadAsync("x", None))?.Content.ToString());
        Assert.Equal("enriched", (await storage.Enriched.ReadAsync("x", None))?.Content.ToString());
        Assert.Null(await storage.Runs.ReadAsync("x", None));
    }

    [Fact]
    public async Task Cancellation_passes_through()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Blobs.WriteAsync("x", Bytes("x"), cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Blobs.ListAsync("", cancelled.Token).ToListAsync(None));
        Assert.Null(await Blobs.ReadAsync("x", None));
    }

    /// <summary>Writes a blob for each name into the container of runs, as fast as this storage can.</summary>
    private protected virtual Task FillAsync(IEnumerable<string> names) => Parallel.ForEachAsync(
        names, new ParallelOptions { MaxDegreeOfParallelism = 32 },
        async (name, cancellationToken) => await Blobs.WriteAsync(name, Bytes("x"), cancellationToken));

    private static BlobContent InPieces(byte[] bytes) => new(async (output, cancellationToken) =>
    {
        foreach (var piece in bytes.Chunk(1_000_000))
            await output.WriteAsync(piece, cancellationToken);
    });

    private protected static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private async Task<string?> TextAsync(string name) => (await Blobs.ReadAsync(name, None))?.Content.ToString();

    private async Task<List<BlobEntry>> ListAsync(string prefix) => await Blobs.ListAsync(prefix, None).ToListAsync(None);

    private async Task<IEnumerable<string>> NamesAsync(string prefix) => (await ListAsync(prefix)).Select(entry => entry.Name);

    /// <summary>Runs all writers at once, half of them on another instance of the storage.</summary>
    private Task<bool[]> RaceAsync(Func<IBlobs, int, Task<bool>> write)
    {
        IBlobs[] instances = [Open().Runs, Open().Runs];
        return Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => write(instances[writer % 2], writer))));
    }

    private static async Task<bool> TryIncrementAsync(IBlobs blobs)
    {
        var blob = (await blobs.ReadAsync("x", None))!;
        var next = int.Parse(blob.Content.ToString(), CultureInfo.InvariantCulture) + 1;
        return await blobs.TryReplaceAsync("x", Bytes($"{next}"), blob.ETag, None);
    }
}
