using System.IO.Compression;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EnrichPipeline.Sandbox;
using EnrichPipeline.Sandbox.Records;
using Xunit;

namespace EnrichPipeline.Tests.Sandbox.Records;

public sealed class RecordFileTests : IDisposable
{
    private static readonly string _lines = string.Join(
        '\n',
        """{"doi":"10.1/ARTICLE","pmid":"101","title":"On rowing","authors":[{"family":"Rower","given":"Ann B."}"""
            + """,{"family":"Rowing Study Group"}],"journal":"J. Row.","year":2001,"volume":3,"pages":"7-9","type":"journal-article","""
            + """ "issn":["1234-5678"]}""",
        "",
        """{"doi":"10.1/notice","pmid":null,"title":"Retraction: On rowing","authors":[],"journal":"Journal of Rowing","""
            + """ "journal_abbrev":"","year":"2003","volume":"5","issue":"","pages":"","type":"retraction","""
            + """ "updates":[{"doi":"10.1/article","type":"retraction"}]}""",
        """{"doi":"10.1/preprint","title":"On rowing","authors":[{"family":"Rower","given":"A"}],"journal":"Row Archive","""
            + """ "year":"2001","type":"preprint"}""",
        """{"doi":null,"pmid":"102","title":"No DOI here","journal":"Journal of Rowing","year":"","type":""}"""
    );

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    [Theory]
    [InlineData("records.jsonl")]
    [InlineData("records.jsonl.gz")]
    public async Task A_file_is_served_packed_or_not(string name)
    {
        await using var server = await StartAsync(name, _lines);
        using var http = new HttpClient();

        Assert.Equal(4, server.Statistics().Records);
        Assert.Equal(3, await TotalAsync(http, server, "works?rows=0"));
        Assert.Equal(["102", "101"], await PmidsAsync(http, server, "rowing OR doi"));
    }

    [Fact]
    public async Task A_notice_is_told_of_at_both_ends_and_in_PubMed()
    {
        await using var server = await StartAsync("records.jsonl", _lines);
        using var http = new HttpClient();

        var article = await GetAsync(http, $"{server.CrossRefBaseUrl}/works/10.1/article");
        var notice = await GetAsync(http, $"{server.CrossRefBaseUrl}/works/10.1/notice");
        var summary = await GetAsync(http, $"{server.PubMedBaseUrl}/esummary.fcgi?db=pubmed&retmode=json&id=101");

        Assert.Equal(
            """{"DOI":"10.1/notice","type":"retraction","label":"Retraction","source":"publisher"}""",
            article["message"]!["updated-by"]![0]!.ToJsonString()
        );
        Assert.Equal("10.1/article", (string?)notice["message"]!["update-to"]![0]!["DOI"]);
        Assert.Equal("""["Journal Article","Retracted Publication"]""", summary["result"]!["101"]!["pubtype"]!.ToJsonString());
        Assert.Equal(1, await TotalAsync(http, server, "works?filter=updates:10.1/ARTICLE"));
    }

    [Fact]
    public async Task Records_that_changed_are_served_once_they_are_read_anew()
    {
        await using var server = await StartAsync("records.jsonl", _lines);
        using var http = new HttpClient();

        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, "records.jsonl"),
            """{"doi":"10.1/preprint","pmid":"103","title":"On rowing","type":"preprint","publishedAs":"10.1/article","updatedBy":["""
            + """{"doi":"10.1/concern","type":"expression_of_concern"}]}"""
        );
        Assert.Equal(3, await TotalAsync(http, server, "works?rows=0"));
        await server.ReloadAsync(CancellationToken.None);

        Assert.Equal(1, await TotalAsync(http, server, "works?rows=0"));
        var preprint = await GetAsync(http, $"{server.CrossRefBaseUrl}/works/10.1/preprint");
        Assert.Equal(
            """{"is-preprint-of":[{"id-type":"doi","id":"10.1/article","asserted-by":"subject"}]}""",
            preprint["message"]!["relation"]!.ToJsonString()
        );
        var whole = await http.GetStringAsync($"{server.PubMedBaseUrl}/efetch.fcgi?db=pubmed&retmode=xml&id=103");
        Assert.Contains("RefType=\"UpdateIn\"", whole, StringComparison.Ordinal);
        Assert.Contains("RefType=\"ExpressionOfConcernIn\"", whole, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_has_a_name_and_a_person_a_family()
    {
        await using var server = await StartAsync("records.jsonl", _lines);
        using var http = new HttpClient();

        var authors = (await GetAsync(http, $"{server.CrossRefBaseUrl}/works/10.1/article"))["message"]!["author"]!;

        Assert.Equal("""{"given":"Ann B.","family":"Rower","sequence":"first","affiliation":[]}""", authors[0]!.ToJsonString());
        Assert.Equal("""{"name":"Rowing Study Group","sequence":"additional","affiliation":[]}""", authors[1]!.ToJsonString());
    }

    [Fact]
    public async Task An_article_comes_before_its_preprint()
    {
        await using var server = await StartAsync("records.jsonl", _lines);
        using var http = new HttpClient();

        var items = (await GetAsync(http, $"{server.CrossRefBaseUrl}/works?query.bibliographic=rowing&select=DOI,type,subtype"))[
            "message"
        ]!["items"]!.AsArray();

        Assert.Equal("""{"DOI":"10.1/preprint","type":"posted-content","subtype":"preprint"}""", items[^1]!.ToJsonString());
    }

    [Fact]
    public async Task A_journal_table_gives_both_names()
    {
        var journals = Path.Combine(_folder.FullName, "journals.tsv");
        await File.WriteAllTextAsync(journals, "Journal of Rowing\tJ Row\nRow Archive\tRow Arch\n");
        await using var server = await StartAsync("records.jsonl", _lines, journals);
        using var http = new HttpClient();

        var work = (await GetAsync(http, $"{server.CrossRefBaseUrl}/works/10.1/article"))["message"]!;

        Assert.Equal(("Journal of Rowing", "J Row"), ((string?)work["container-title"]![0], (string?)work["short-container-title"]![0]));
        Assert.Equal(["102", "101"], await PmidsAsync(http, server, "J Row[ta]"));
    }

    [Fact]
    public async Task A_journal_table_without_columns_is_no_table()
    {
        var journals = Path.Combine(_folder.FullName, "a.txt");
        await File.WriteAllTextAsync(journals, "Journal of Rowing\n\nRow Archive\n");

        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => StartAsync("records.jsonl", _lines, journals));

        Assert.Contains("a.txt' is not a table", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_line_is_named()
    {
        var broken = await Assert.ThrowsAnyAsync<Exception>(() => StartAsync("records.jsonl", _lines + "\n{\"doi\":"));

        Assert.Contains("Line 6", broken.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("R. S.", "Stern RS")]
    [InlineData("Robert Stephen", "Stern RS")]
    [InlineData("RS", "Stern RS")]
    [InlineData("Jean-Paul", "Stern JP")]
    [InlineData("", "Stern")]
    public void PubMed_shortens_given_names(string given, string expected) => Assert.Equal(expected, new Author("Stern", given).Short);

    [Theory]
    [InlineData("1849-1859", "1849-59")]
    [InlineData("549–557", "549-57")]
    [InlineData("S24-S30", "S24-30")]
    [InlineData("1849-59", "1849-59")]
    [InlineData("99-104", "99-104")]
    [InlineData("145-145", "145")]
    [InlineData("e33693", "e33693")]
    public void Old_PubMed_records_shorten_the_last_page(string pages, string expected) =>
        Assert.Equal(expected, PageRange.Parse(pages).Shortened);

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<SandboxServer> StartAsync(string name, string lines, string? journals = null)
    {
        var path = Path.Combine(_folder.FullName, name);
        using (var file = File.Create(path))
        using (var stream = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.Fastest) : (Stream)file)
            stream.Write(System.Text.Encoding.UTF8.GetBytes(lines));
        return SandboxServer.StartAsync(
            new SandboxOptions { RecordsFile = path, JournalsFile = journals },
            TimeProvider.System,
            CancellationToken.None
        );
    }

    private static async Task<JsonNode> GetAsync(HttpClient http, string url) => (await http.GetFromJsonAsync<JsonNode>(url))!;

    private static async Task<int> TotalAsync(HttpClient http, SandboxServer server, string query) =>
        (int)(await GetAsync(http, $"{server.CrossRefBaseUrl}/{query}"))["message"]!["total-results"]!;

    private static async Task<IEnumerable<string>> PmidsAsync(HttpClient http, SandboxServer server, string term) =>
        (await GetAsync(http, $"{server.PubMedBaseUrl}/esearch.fcgi?db=pubmed&retmode=json&term={Uri.EscapeDataString(term)}"))[
            "esearchresult"
        ]!["idlist"]!
            .AsArray()
            .Select(id => (string)id!);
}
