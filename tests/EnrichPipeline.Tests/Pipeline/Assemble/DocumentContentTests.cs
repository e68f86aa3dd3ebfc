using System.Text.Json.Nodes;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Assemble;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Assemble;

/// <summary>Tests that two documents have the same content if they say the same, whenever the sources were asked.</summary>
public sealed class DocumentContentTests
{
    private static readonly string _sample =
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "enriched", "lenalidomide-review.txt.json"));

    [Fact]
    public void A_document_read_twice_has_the_same_content() => Assert.True(DocumentContent.AreSame(Read(_sample), Read(_sample)));

    [Theory]
    [InlineData("schemaVersion", "0")]
    [InlineData("references/0/resolvedAt", "\"2027-01-01T00:00:00+00:00\"")]
    [InlineData("references/0/checkAgainAt", "\"2027-01-01T00:00:00+00:00\"")]
    public void Schema_version_and_times_of_asking_do_not_count(string place, string value) =>
        Assert.True(DocumentContent.AreSame(Read(_sample), Changed(place, value)));

    [Theory]
    [InlineData("status", "\"partial\"")]
    [InlineData("source/version", "\"0123\"")]
    [InlineData("article/title", "\"Another title\"")]
    [InlineData("article/authors", """[{"family":"Nobody"}]""")]
    [InlineData("article/keywords", "[\"sailing\"]")]
    [InlineData("article/affiliations", "[]")]
    [InlineData("article/notices", """[{"kind":"correction","direction":"about"}]""")]
    [InlineData("references/0/printed", "\"Knight R.\"")]
    [InlineData("references/0/hints", "[]")]
    [InlineData("references/0/citation/title", "null")]
    [InlineData("references/0/citation/authors/0/given", "\"RS\"")]
    [InlineData("references/0/verdict", "\"probable\"")]
    [InlineData("references/0/pmid", "null")]
    [InlineData("references/0/confidence", "0.9998")]
    [InlineData("references/0/evidence/0/similarity", "0.5")]
    [InlineData("references/0/discrepancies", """[{"field":"year","printed":"2005","recorded":"2006"}]""")]
    [InlineData("references/0/notices", """[{"kind":"retraction","direction":"about"}]""")]
    [InlineData("references/0/record", "null")]
    [InlineData("references/0/record/volume", "\"33\"")]
    [InlineData("references/0/record/author/0/given", "\"RS\"")]
    [InlineData("references/0/record/author", "[]")]
    [InlineData("references/0/record/issued/date-parts/0/0", "2006")]
    [InlineData("references/0/record/issued/date-parts", "[[2005], [2006]]")]
    [InlineData("references/0/links/pmc", "\"https://pmc.ncbi.nlm.nih.gov/articles/PMC1/\"")]
    [InlineData("references/0/candidates", """[{"title":"Another","confidence":0.1}]""")]
    [InlineData("references/2/candidates/0/confidence", "0.5")]
    [InlineData("references/0/unanswered", "[\"ncbi\"]")]
    [InlineData("references/0/reason", "\"PubMed did not answer.\"")]
    [InlineData("references", "[]")]
    [InlineData("summary/matched", "1")]
    [InlineData("history", """[{"id":"1","at":"2026-01-01T00:00:00+00:00","ordinal":1,"what":"doi"}]""")]
    public void Any_other_change_counts(string place, string value)
    {
        Assert.False(DocumentContent.AreSame(Read(_sample), Changed(place, value)));
        Assert.False(DocumentContent.AreSame(Changed(place, value), Read(_sample)));
    }

    private static EnrichedDocument Changed(string place, string value)
    {
        var root = JsonNode.Parse(_sample)!;
        var (node, steps) = (root, place.Split('/'));
        foreach (var step in steps[..^1])
            node = int.TryParse(step, out var index) ? node[index]! : node[step]!;
        if (int.TryParse(steps[^1], out var last))
            node[last] = JsonNode.Parse(value);
        else
            node[steps[^1]] = JsonNode.Parse(value);
        return Read(root.ToJsonString());
    }

    private static EnrichedDocument Read(string json) => DocumentJson.TryRead(BinaryData.FromString(json))!;
}
