using System.Text.Json;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Cli;

public sealed class ParseTests : IDisposable
{
    private const string Article = "Norrby K, List A. Growth of new vessels in bone. J Test Biol 2001;12(3):4-9. doi:10.1000/xyz123";
    private const string Chapter =
        "Weber, A. (2004). Fields of iron. In J. Norrby (Ed.), The cities of Europe (pp. 12-30). London: Routledge. ISBN 978-0-306-40615-7";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_line_is_answered_by_one_in_order_with_the_fields_that_programs_rely_on()
    {
        var run = await Enrich.RunAsync(_folder.Path, $"{Article}\n\n{Chapter}\n", ["parse", "-"]);

        Assert.Equal((0, ""), (run.Code, run.Error));
        var lines = run.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal([0, 2], lines.Select(line => line.GetProperty("index").GetInt32()));
        Assert.All(
            lines,
            line =>
                Assert.Equal(
                    [
                        "index",
                        "text",
                        "kind",
                        "authors",
                        "editors",
                        "title",
                        "container",
                        "publisher",
                        "place",
                        "year",
                        "volume",
                        "issue",
                        "pages",
                        "edition",
                        "doi",
                        "pmid",
                        "pmcid",
                        "arxiv",
                        "isbn",
                        "url",
                    ],
                    line.EnumerateObject().Select(property => property.Name)
                )
        );
        Assert.Equal([Article, Chapter], lines.Select(line => line.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task The_fields_of_an_article_are_given()
    {
        var line = JsonDocument.Parse((await Enrich.RunAsync(_folder.Path, Article, ["parse", "-"])).Output).RootElement;

        Assert.Equal("article", line.GetProperty("kind").GetString());
        Assert.Equal(
            ["Norrby", "List"],
            line.GetProperty("authors").EnumerateArray().Select(name => name.GetProperty("family").GetString())
        );
        Assert.Equal("Growth of new vessels in bone", line.GetProperty("title").GetString());
        Assert.Equal("J Test Biol", line.GetProperty("container").GetString());
        Assert.Equal(
            (2001, "12", "3", "4-9"),
            (
                line.GetProperty("year").GetInt32(),
                line.GetProperty("volume").GetString(),
                line.GetProperty("issue").GetString(),
                line.GetProperty("pages").GetString()
            )
        );
        Assert.Equal("10.1000/xyz123", line.GetProperty("doi").GetString());
        Assert.Equal(JsonValueKind.Null, line.GetProperty("publisher").ValueKind);
    }

    [Fact]
    public async Task The_fields_of_a_chapter_are_given()
    {
        var line = JsonDocument.Parse((await Enrich.RunAsync(_folder.Path, Chapter, ["parse", "-"])).Output).RootElement;

        Assert.Equal("chapter", line.GetProperty("kind").GetString());
        Assert.Equal(
            ("Fields of iron", "The cities of Europe"),
            (line.GetProperty("title").GetString(), line.GetProperty("container").GetString())
        );
        Assert.Equal("Norrby", line.GetProperty("editors")[0].GetProperty("family").GetString());
        Assert.Equal(("Routledge", "London"), (line.GetProperty("publisher").GetString(), line.GetProperty("place").GetString()));
        Assert.Equal(("12-30", "9780306406157"), (line.GetProperty("pages").GetString(), line.GetProperty("isbn").GetString()));
    }

    [Fact]
    public async Task Explained_lines_tell_each_word_its_field_and_how_sure_that_is()
    {
        var line = JsonDocument.Parse((await Enrich.RunAsync(_folder.Path, Article, ["parse", "-", "--explain"])).Output).RootElement;

        var tokens = line.GetProperty("tokens").EnumerateArray().ToArray();
        Assert.Equal(("Norrby", "author"), (tokens[0].GetProperty("text").GetString(), tokens[0].GetProperty("label").GetString()));
        Assert.All(tokens, token => Assert.InRange(token.GetProperty("confidence").GetDouble(), 0, 1));
        Assert.InRange(line.GetProperty("confidence").GetProperty("title").GetDouble(), 0.5, 1);
    }

    [Theory]
    [InlineData("bibtex", "@article{norrby2001growth,", "journal = {{J Test Biol}}", "doi = {10.1000/xyz123}")]
    [InlineData("ris", "TY  - JOUR", "T2  - J Test Biol", "DO  - 10.1000/xyz123")]
    [InlineData("csl-json", "\"type\":\"article-journal\"", "\"container-title\":\"J Test Biol\"", "\"DOI\":\"10.1000/xyz123\"")]
    public async Task Reference_managers_get_their_formats(string format, params string[] parts)
    {
        var run = await Enrich.RunAsync(_folder.Path, Article, ["parse", "-", "--format", format]);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.All(
            parts,
            part => Assert.Contains(part, run.Output.Replace("\": ", "\":", StringComparison.Ordinal), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Editors_place_and_publisher_are_exported()
    {
        var run = await Enrich.RunAsync(_folder.Path, Chapter, ["parse", "-", "--format", "bibtex"]);

        Assert.All(
            ["@incollection{", "editor = {Norrby, J.}", "publisher = {Routledge}", "address = {London}", "isbn = {9780306406157}"],
            part => Assert.Contains(part, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_not_there_can_not_be_read() =>
        Assert.Equal(4, (await Enrich.RunAsync(_folder.Path, "parse", "nowhere.txt")).Code);
}
