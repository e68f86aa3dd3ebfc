using EnrichPipeline.Model;
using EnrichPipeline.Sources.PubMed;
using EnrichPipeline.Tests.Sources.CrossRef;
using EnrichPipeline.Tests.Sources.PubMed;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Sources;

/// <summary>Tests every field of a record with every wrong kind of value: the other record is read, and nothing throws.</summary>
[Trait("Kind", "Slow")]
public sealed class HostileAnswerTests
{
    private static readonly string[] _values =
    [
        "null",
        "true",
        "7",
        "-1",
        "0.5",
        "1e999",
        "99999999999999999999999",
        "\"\"",
        "\" \"",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "\"\\u202e\\u200b\"",
        "[]",
        "{}",
        "[[]]",
        "[null]",
        "[{}]",
        "[[\"x\"]]",
        "[[null]]",
        "{\"date-parts\":[[2147483648]]}",
        "{\"date-parts\":[[-5,99,99]]}",
        "{\"a\":{\"b\":[{}]}}",
        "{\"a\":[null]}",
        Deep(30),
        Deep(3_000),
        $"\"{new string('A', 300_000)}\"",
        $"[\"{new string('9', 300_000)}\"]",
        "\"javascript:alert(1)\"",
        "\"=1+1\"",
        "\"\\r\\nER  - \\r\\nTY  - JOUR\"",
        "\"<script>alert(1)</script>\"",
        "[\"<script>\"]",
        "\"10.1000/x\\r\\nHost: evil.example\"",
    ];

    /// <summary>Values that make the client refuse the whole answer, because they are nested deeper than any record.</summary>
    private static readonly string[] _tooDeep = [Deep(30), Deep(3_000)];

    private static string[] WorkFields =>
    [
        "DOI", "type", "title", "subtitle", "original-title", "author", "editor", "container-title", "short-container-title", "issued",
        "published-print", "published-online", "posted", "volume", "issue", "page", "article-number", "ISSN", "relation", "update-to",
        "updated-by", "score",
    ];

    private static string[] SummaryFields => Fields(PubMedJson.Default.Summary.Properties);

    public static TheoryData<string> OfWorks => [.. WorkFields];

    public static TheoryData<string> OfSummaries => [.. SummaryFields];

    [Theory]
    [MemberData(nameof(OfWorks))]
    public async Task CrossRef_may_send_anything_in(string field)
    {
        foreach (var value in _values)
        {
            using var sources = new SourcesUnderTest(options => options.Retries = 0);
            var hostile = $$"""{"DOI":"10.1000/bad","title":["Bad"],"{{field}}":{{value}}}""";
            sources.Http.On("/works", Planned.Ok(CrossRefJsonText.List(hostile, CrossRefJsonText.Work("10.1000/good"))));

            var answer = await sources.CrossRef.SearchAsync("Smith J. A title. J Things 2016;8:66.", default);

            if (_tooDeep.Contains(value) && !answer.IsAvailable)
                continue;
            Assert.True(answer.IsAvailable || field == "DOI", $"{field} = {Shown(value)}");
            Assert.Contains(answer.Value!, record => record.Doi?.Value == "10.1000/good");
        }
    }

    [Theory]
    [MemberData(nameof(OfSummaries))]
    public async Task PubMed_may_send_anything_in(string field)
    {
        foreach (var value in _values)
        {
            using var sources = new SourcesUnderTest(pubMed: options =>
                (options.Retries, options.BatchDelay) = (0, TimeSpan.FromMilliseconds(20))
            );
            var hostile = ("1", $$"""{"uid":"1","title":"Bad","{{field}}":{{value}}}""");
            sources.Http.Always(
                asked => asked.Path.EndsWith("/esummary.fcgi", StringComparison.Ordinal),
                _ => Planned.Ok(PubMedJsonText.Summaries(hostile, PubMedJsonText.Record("2")))
            );

            var bad = sources.PubMed.FindAsync(Pmid.Parse("1"), default);
            var good = await sources.PubMed.FindAsync(Pmid.Parse("2"), default);
            var answered = await bad;

            if (_tooDeep.Contains(value) && !good.IsAvailable)
                continue;
            Assert.True(good.IsAvailable, $"{field} = {Shown(value)}");
            Assert.Equal("2", good.Value?.Pmid?.Value);
            Assert.True(!answered.IsAvailable || answered.Value is null || answered.Value.Pmid?.Value == "1", $"{field} = {Shown(value)}");
        }
    }

    [Fact]
    public void As_many_are_tried_as_the_docs_say() =>
        Assert.Equal((33, 22, 19), (_values.Length, WorkFields.Length, SummaryFields.Length));

    private static string Deep(int levels) => new string('[', levels) + new string(']', levels);

    private static string Shown(string value) => value.Length > 60 ? value[..60] + "…" : value;

    private static string[] Fields(IEnumerable<System.Text.Json.Serialization.Metadata.JsonPropertyInfo> properties) =>
        [.. properties.Select(property => property.Name)];
}
