using System.Text.Json;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Cli;

public sealed class ExplainTests : IDisposable
{
    private const string Advice =
        "Put a line such as \"References\" above the list, or give the references alone, each on lines of its own.";
    private const string All = "100% of its entries contain a year or another mark of a source";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Numbers_are_explained_by_the_numbers_they_follow()
    {
        var run = await ExplainAsync("""
            A title

            7. References
            [1] Abel R, Bond T. Growth of cells in salt. J Foo 2001;12:34-56.
            [2] Bond T, Cole M. Volume and pressure. Bar Lett 2003;3:4-5.
            [4] Dunn K. Salt, again. Bar Lett 2005;3:14-15.

            """);

        Assert.StartsWith(
            $"References 1 to 3: heading \"7. References\" in line 3; numbers run [1] to [4]; {All}\n",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Matches(@"  \[1\]  its label is the first, score \d+\.\d: .*its label \+\d", run.Error);
        Assert.Matches(@"  \[4\]  its label follows \[2\], score \d+\.\d: ", run.Error);
        Assert.Equal(["number", "number", "number"], Kinds(run));
    }

    [Fact]
    public async Task Numbers_without_a_heading_say_so()
    {
        var run = await ExplainAsync("""
            1. Abel R, Bond T. Growth of cells in salt. J Foo 2001;12:34-56.
            2. Bond T, Cole M. Volume and pressure. Bar Lett 2003;3:4-5.
            3. Dunn K. Salt, again. Bar Lett 2005;3:14-15.

            """);

        Assert.StartsWith(
            $"References 1 to 3: no heading, but consecutive numbers; numbers run 1. to 3.; {All}\n",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Lines_are_explained_by_what_was_weighed()
    {
        var run = await ExplainAsync("""
            References

            Abel R, Bond T. (2001). Growth of cells in salt. Journal of Foo,
                12, 34–56.
            Bond T, Cole M. (2003). Volume and pressure. Bar Letters, 3, 4–5.
            Cole M, de Vries P. (2004). Growth of cells in salt water and other
                liquids. Journal of Foo, 12, 34–56.
            Dunn K. (2005). Volume. Bar Lett 3, 4–5.

            """);

        Assert.Contains("  1  the first line of the list\n", run.Error, StringComparison.Ordinal);
        Assert.Matches(@"  2  a line that begins an entry, score \d+\.\d: .*how it begins \+\d\.\d", run.Error);
        Assert.Equal(["firstLine", "line", "line", "line"], Kinds(run));
        Assert.All(Why(run).Skip(1), why => Assert.True(why.GetProperty("score").GetDouble() > 0));
    }

    [Fact]
    public async Task A_blank_line_is_named()
    {
        var entries = Enumerable
            .Range(0, 8)
            .Select(i =>
                $"{(char)('A' + i)}bel R, Bond T. (200{i}). Growth of cells in salt and in many\nother liquids of the sea. Journal of "
                + $"Foo, 12, 3{i}–56.\n"
            );
        var run = await ExplainAsync("References\n\n" + string.Join('\n', entries));

        Assert.Equal(8, run.Lines.Length);
        Assert.All(run.Error.Split('\n')[2..9], line => Assert.Contains("blank lines +", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Places_inside_a_paragraph_are_explained_by_their_signs()
    {
        var run = await ExplainAsync(
            "References\nAbel R, Bond T (2001) Growth of cells in salt. J Foo 12, 34–56. Bond T, Cole M (2003) Volume and pressure. "
                + "Bar Lett 3, 4–5. Cole M, de Vries P (2004) Growth. J Foo 13, 3–5. Dunn K, Eder L (2005) Volume. Bar Lett 3, 4–5.\n"
        );

        Assert.Equal(["firstLine", "place", "place", "place"], Kinds(run));
        Assert.Matches(@"  2  inside a line, score \d+\.\d: .*how it begins \+\d\.\d", run.Error);
    }

    [Fact]
    public async Task The_entries_of_a_page_are_explained_by_its_elements()
    {
        var run = await ExplainAsync("""
            <!DOCTYPE html><html><body><h1>A title</h1><h2>References</h2><ol class="references">
            <li>Abel R, Bond T. Growth of cells in salt. J Foo 2001;12:34-56.</li>
            <li>Bond T, Cole M. Volume and pressure. Bar Lett 2003;3:4-5.</li>
            </ol></body></html>
            """, "page.html");

        Assert.Equal(
            $"""
            References 1 to 2: the entries of <ol>, under a heading of references, named as references by role, class or id; {All}
              1.  <li>, an entry of the web page's list
              2.  <li>, an entry of the web page's list

            """.ReplaceLineEndings("\n"),
            run.Error);
    }

    [Fact]
    public async Task Tagged_references_are_explained_by_their_tags()
    {
        var xml = await ExplainAsync("""
            <article><back><ref-list><ref id="a"><label>1</label>
            <mixed-citation>Abel R. Growth of cells in salt. J Foo 2001;12:34-56.</mixed-citation></ref></ref-list></back></article>
            """, "paper.xml");
        var ris = await ExplainAsync("TY  - JOUR\nAU  - Abel, R.\nTI  - Growth of cells in salt\nPY  - 2001\nER  - \n", "list.ris");

        Assert.Equal("References 1 to 1: <ref-list>\n  1  <ref>\n", xml.Error);
        Assert.Equal("References 1 to 1: RIS file\n  1  record of the file\n", ris.Error);
    }

    [Theory]
    [InlineData(
        "A title.\nReferences\nare available from the authors.",
        "\"References\" in line 2 has no references below; of 3 lines, none looks like a reference."
    )]
    [InlineData(
        "A title.\n\n\nReferences\n",
        "\"References\" in line 4 has no references below; of 2 lines, none looks like a reference."
    )]
    [InlineData(
        "A title.\n\n1. Introduction\n\n2. Methods\n\n3. Results\n",
        "no line is a heading such as References, Literature Cited or Literatur; of 4 lines, none looks like a reference."
    )]
    public async Task A_text_without_a_list_says_where_it_looked_and_why_that_was_none(string text, string sentence)
    {
        var plain = await SplitAsync(text, "paper.txt");
        var explained = await ExplainAsync(text);

        Assert.Equal((4, $"enrich: paper.txt: No reference list found: {sentence} {Advice}\n"), (plain.Code, plain.Error));
        Assert.Equal(plain, explained);
    }

    [Fact]
    public async Task Of_many_headings_the_last_three_are_named()
    {
        var run = await SplitAsync(string.Concat(Enumerable.Repeat("References\nare given below.\n", 5)), "paper.txt");

        Assert.Contains(
            "No reference list found: \"References\" in line 5, \"References\" in line 7, \"References\" in line 9 "
                + "have no references below; ",
            run.Error,
            StringComparison.Ordinal
        );
    }

    private static IEnumerable<JsonElement> Why(EnrichOutcome run) =>
        run.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("why"));

    private static IEnumerable<string?> Kinds(EnrichOutcome run) => Why(run).Select(why => why.GetProperty("boundary").GetString());

    private Task<EnrichOutcome> ExplainAsync(string text, string name = "paper.txt") => SplitAsync(text, name, "--explain");

    private async Task<EnrichOutcome> SplitAsync(string text, string name, params string[] options)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, name), text);
        return await Enrich.RunAsync(_folder.Path, ["split", name, .. options]);
    }
}
