using System.IO.Compression;
using System.Text;

namespace EnrichPipeline.Benchmarks.Fuzzing;

/// <summary>Damages an input in one to six steps.</summary>
internal sealed class Mutation(Random random)
{
    private const int LargestInput = 400_000;

    private static readonly byte[][] _tokens =
    [
        .. new[]
        {
            "References\n", "\n\n", "\f", "\t", "1. ", "2. ", "[1] ", "(1) ", "1) ", "99999999999", "[", "]", "(", "{", "}", "<", ">", "&",
            "&#0;", "&#x110000;", "&amp;", "\"", "\\", "%", "\0", "\uFEFF", "\uFFFD", "\u00AD", "\u200B", "\u0301", "𝔘",
            "PubMedCrossRefGoogle Scholar", "Ibid. ", "et al. ", "In: ", "10.1234/", "https://doi.org/", "PMID: ", "doi:", "2001", "pp. ",
            "a) ", "Smith J, ", "Doe, J. (2001). ", ", vol. ", ", no. ", "(3-4)", "12(Suppl 1):S4-", "XVI, ", "Hrsg.", "(eds.) ", "”, in ",
            "第3巻", "《", "». ", "A904-905", "1999;", "0000", "—",
            "TY  - JOUR\n", "ER  - \n", "AU  - ", "PMID- ", "@article{", "@string{", "\\\"{", "{\\'e}", " # ", "[{\"id\":",
            "\"issued\":{\"date-parts\":[[", "null", "1e999", "]}",
            "<ref-list>", "</ref>", "<ref id=\"B1\">", "<mixed-citation>", "<element-citation>", "<biblStruct>", "<ce:bib-reference>",
            "<![CDATA[", "]]>", "<!--", "-->", "<?xml version=\"1.0\"?>", "<!DOCTYPE html>", "<html>", "<ol>", "<li>", "</li>",
            "<table><tr><td>", "<br>", "<p>", "<div class=\"references\">", "<script>", "</script>", "<svg>", "<template>",
            "<h2>References</h2>",
            "%PDF-1.7\n", " obj\n", "endobj", "stream\n", "endstream", "/Length ", "/Type /Page", "/Kids [", " 0 R", "BT ", " Tj", " Tf",
            " Td", " cm", "q ", "Q ", "xref", "trailer", "startxref", "<w:p>", "</w:p>", "<w:t>", "<w:numId w:val=\"1\"/>", "<w:tbl>",
            "PK\u0003\u0004",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0x93, 0x94, 0xE9], [0xC3], [0xED, 0xA0, 0x80],
    ];

    public byte[] Of(IReadOnlyList<byte[]> pool)
    {
        var input = pool[random.Next(pool.Count)];
        if (IsPacked(input) && random.Next(4) > 0)
            return InPackage(input);
        return Steps(input, pool);
    }

    private byte[] Steps(byte[] input, IReadOnlyList<byte[]> pool)
    {
        for (var steps = 1 + random.Next(6); steps > 0 && input.Length > 0; steps--)
            input = Step(input, pool);
        return input.Length > LargestInput ? input[..LargestInput] : input;
    }

    private byte[] Step(byte[] input, IReadOnlyList<byte[]> pool)
    {
        var (from, to) = Stretch(input.Length);
        return random.Next(11) switch
        {
            0 or 1 => WithByte(input, random.Next(input.Length), (byte)random.Next(256)),
            2 => WithByte(input, from, (byte)(input[Math.Min(from, input.Length - 1)] ^ (1 << random.Next(8)))),
            3 => random.Next(8) == 0 ? input[..from] : [.. input[..from], .. input[to..]],
            4 => [.. input[..to], .. input[from..to], .. input[to..]],
            5 => Spliced(input, pool[random.Next(pool.Count)]),
            6 or 7 or 8 => [.. input[..from], .. _tokens[random.Next(_tokens.Length)], .. input[(random.Next(2) == 0 ? from : to)..]],
            9 => [.. input[..from], .. Repeated(), .. input[from..]],
            _ => Moved(input, from, to),
        };
    }

    private byte[] Spliced(byte[] input, byte[] other)
    {
        var (from, to) = Stretch(other.Length);
        return random.Next(2) == 0
            ? [.. input[..random.Next(input.Length)], .. other[from..]]
            : [.. input[..random.Next(input.Length)], .. other[from..to], .. input[random.Next(input.Length)..]];
    }

    private byte[] Moved(byte[] input, int from, int to)
    {
        var block = input[from..to];
        byte[] rest = [.. input[..from], .. input[to..]];
        var at = random.Next(rest.Length + 1);
        return [.. rest[..at], .. block, .. rest[at..]];
    }

    private byte[] Repeated()
    {
        var token = random.Next(3) == 0 ? [(byte)random.Next(32, 127)] : _tokens[random.Next(_tokens.Length)];
        var times = 1 << random.Next(random.Next(20) == 0 ? 17 : 10);
        return [.. Enumerable.Repeat(token, Math.Min(times, LargestInput / token.Length)).SelectMany(bytes => bytes)];
    }

    private (int From, int To) Stretch(int length)
    {
        var from = random.Next(length);
        return (from, Math.Min(length, from + 1 + random.Next(1 << random.Next(1, 14))));
    }

    private static byte[] WithByte(byte[] input, int at, byte value)
    {
        var changed = input.ToArray();
        changed[Math.Min(at, changed.Length - 1)] = value;
        return changed;
    }

    private static bool IsPacked(byte[] input) => input.AsSpan().StartsWith("PK\u0003\u0004"u8);

    // Changing the bytes of a compressed file only breaks it, so one of its parts is changed and the file is packed again.
    private byte[] InPackage(byte[] input)
    {
        try
        {
            using var stream = new MemoryStream();
            stream.Write(input);
            using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
            {
                var entry = archive.Entries[random.Next(archive.Entries.Count)];
                var bytes = new byte[entry.Length];
                using var content = entry.Open();
                content.ReadExactly(bytes);
                content.SetLength(0);
                content.Write(Steps(bytes, [bytes]));
            }

            return stream.ToArray();
        }
        catch (Exception error) when (error is InvalidDataException or IOException or ArgumentException)
        {
            return Steps(input, [input]);
        }
    }
}
