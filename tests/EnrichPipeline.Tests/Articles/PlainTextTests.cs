using System.Security.Cryptography;
using System.Text;
using CsCheck;
using EnrichPipeline.Articles;
using EnrichPipeline.Articles.Formats;
using EnrichPipeline.Characters;
using Xunit;

namespace EnrichPipeline.Tests.Articles;

public sealed class PlainTextTests
{
    private static readonly string[] _pieces =
    [
        "References\n", "Literatur\n", "1. ", "2. ", "[1] ", "[2] ", "(3) ", "3) ", "1\n", "\f", "\n", "\n\n", "    ", "\t",
        "Smith J, Doe K. ", "van der Berg, A. (2004) ", "A study of anti-\n", "body binding. ", "J Foo 2005;12:34–56.",
        "PubMedCrossRefGoogle Scholar", "[PubMed]", "Copyright information\n", "© 2007\n", "doi:10.1000/x", "\u00AD\n", "\u200B",
        "\u00A0", "参考文献\n", "李明. ", "\uD83D\uDE00", "\uD83D", "Fig. 1. ", "Article", "Ibid.", "9999. ", "– ", "-\n", "•", "]]", "((",
        "2004",
    ];

    private static readonly Gen<string> _pages = Gen.Int[0, _pieces.Length - 1]
        .Select(i => _pieces[i])
        .Array[0, 120]
        .Select(pieces => string.Concat(pieces));

    private readonly ArticleReader _reader = new();

    [Fact]
    public void An_empty_file_is_called_empty()
    {
        Assert.Equal("The file is empty.", _reader.Read("a.txt", default).Problem);
    }

    [Theory]
    [InlineData(" \n\t\n", "The file holds nothing but white space.")]
    [InlineData("\0\u0001", "The file is not text: it has NUL or control characters and is in no known encoding.")]
    [InlineData(@"{\rtf1\ansi References\par}", "The file is in Rich Text Format (.rtf), which is not read: save it as .docx or PDF.")]
    public void A_file_without_text_says_so(string text, string problem)
    {
        Assert.Equal(problem, Read(text).Problem);
    }

    [Fact]
    public void A_file_too_large_is_refused_by_its_size()
    {
        Assert.Equal(
            "The file has 64.1 MB; articles of up to 64 MB are read.",
            _reader.Read("a.txt", new byte[ArticleReader.Largest + 1]).Problem
        );
    }

    [Fact]
    public void A_text_without_a_list_says_where_it_looked()
    {
        Assert.Equal(
            "No reference list found: no line is a heading such as References, Literature Cited or Literatur; of 2 lines, none looks like "
            + "a reference. "
            + "Put a line such as \"References\" above the list, or give the references alone, each on lines of its own.",
            Read("A letter to the editor.\n\nNothing is cited here.").Problem);
        Assert.Equal(
            "No reference list found: \"References\" in line 2 has no references below; of 3 lines, none looks like a reference. "
            + "Put a line such as \"References\" above the list, or give the references alone, each on lines of its own.",
            Read("A title.\nReferences\nare available from the authors.").Problem);
    }

    [Fact]
    public void The_version_is_the_SHA_256_of_the_bytes()
    {
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(SampleArticle.Bytes)),
            _reader.Read("a", SampleArticle.Bytes).Article!.Version
        );
    }

    [Fact]
    public void Offsets_do_not_count_the_byte_order_mark()
    {
        var plain = _reader.Read("a", SampleArticle.Bytes).Article!;
        var marked = _reader.Read("a", (byte[])[0xEF, 0xBB, 0xBF, .. SampleArticle.Bytes]).Article!;
        Assert.Equal(plain.References.Select(reference => reference.Offset), marked.References.Select(reference => reference.Offset));
    }

    [Fact]
    public void Spans_are_in_order_apart_and_inside_for_any_page()
    {
        _pages.Sample(page => IsSound(Read(page), TextDecoding.Decode(Encoding.UTF8.GetBytes(page)) ?? ""), iter: 3000);
    }

    [Fact]
    public void Any_bytes_give_a_reading()
    {
        Gen.Byte.Array[0, 400].Sample(bytes => IsSound(_reader.Read("any", bytes), TextDecoding.Decode(bytes) ?? ""), iter: 3000);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("[")]
    [InlineData("1. ")]
    [InlineData("([{1] ")]
    [InlineData("1. A\n")]
    [InlineData("a\f")]
    [InlineData("anti-\n")]
    [InlineData("References\n")]
    [InlineData("References 1. A\n")]
    [InlineData("Smith J, ")]
    [InlineData("PubMed")]
    [InlineData("2004 ")]
    public void A_megabyte_of_one_thing_is_read_to_its_end(string piece)
    {
        var page = "References\n" + new StringBuilder().Insert(0, piece, (1 << 20) / piece.Length);
        Assert.True(IsSound(Read(page), page));
    }

    private ArticleReadResult Read(string text) => _reader.Read("page.txt", Encoding.UTF8.GetBytes(text));

    private static bool IsSound(ArticleReadResult reading, string text)
    {
        var end = 0;
        foreach (var (reference, i) in (reading.Article?.References ?? []).Select((reference, i) => (reference, i)))
        {
            var inside = reference.Offset >= end && reference.Length > 0 && reference.Offset + reference.Length <= text.Length;
            if (
                !inside
                || reference.Ordinal != i + 1
                || reference.Printed != reference.Printed.Trim()
                || reference.Printed.Contains("  ", StringComparison.Ordinal)
            )
                return false;
            if (text[reference.Offset] != reference.Printed[0] || text[reference.Offset + reference.Length - 1] != reference.Printed[^1])
                return false;
            end = reference.Offset + reference.Length;
        }

        return reading.Succeeded == (end > 0);
    }
}
