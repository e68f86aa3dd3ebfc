using System.Text.Json.Nodes;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Reports;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Reports;

/// <summary>Tests our exports with readers of other projects (Readers/package.json): nothing important is lost.</summary>
[Trait("Kind", "Slow")]
public sealed class RoundTripTests
{
    [Theory]
    [InlineData(ExportFormat.CslJson, "citation-js")]
    [InlineData(ExportFormat.BibTeX, "citation-js")]
    [InlineData(ExportFormat.BibTeX, "biblatex-csl-converter")]
    [InlineData(ExportFormat.Ris, "citation-js")]
    public async Task The_sample_is_read_back_without_loss_of_id_title_authors_year_container_volume_and_pages(
        ExportFormat format,
        string reader
    )
    {
        var document = Documents.Sample();

        var items = await ReadAsync(format, reader, document);

        Assert.Equal(document.References.Select(ReferenceFacts.Of), items.Select(item => ReferenceFacts.Of(item!)));
    }

    [Theory]
    [InlineData(ExportFormat.CslJson, "citation-js")]
    [InlineData(ExportFormat.BibTeX, "citation-js")]
    [InlineData(ExportFormat.Ris, "citation-js")]
    public async Task Odd_characters_survive(ExportFormat format, string reader)
    {
        var document = Documents.EveryField();

        var items = await ReadAsync(format, reader, document);

        Assert.Equal(document.References.Count, items.Count);
        Assert.Equal(document.References[0].Doi!.Value.Value, (string?)items[0]!["DOI"]);
        Assert.Equal("On {braces}, 100% & $5 of α_1 ~ \"quotes\" in vitro", ReferenceFacts.Of(items[0]!).Title);
        Assert.Equal("Journal \\ of Tests", (string?)items[0]!["container-title"]);
        Assert.Contains("RETRACTED in 2010", (string?)items[0]!["note"], StringComparison.Ordinal);
        Assert.Equal("=HYPERLINK(\"http://evil.example\")", ReferenceFacts.Of(items[1]!).Title);
        Assert.Contains(
            "Probable match, to be checked: 10.1000/maybe, PubMed 222 (confidence 62 %)",
            (string?)items[1]!["note"],
            StringComparison.Ordinal
        );
        Assert.Contains("王小明. 書名.", (string?)items[4]!["note"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExportFormat.CslJson, "citation-js")]
    [InlineData(ExportFormat.BibTeX, "biblatex-csl-converter")]
    [InlineData(ExportFormat.Ris, "citation-js")]
    public async Task Only_matched_references_carry_ids_unless_the_others_are_asked_for(ExportFormat format, string reader)
    {
        var document = Documents.EveryField();

        Assert.Equal(1, Identified(await ReadAsync(format, reader, document)));
        Assert.Equal(3, Identified(await ReadAsync(format, reader, document, doubtfulIds: true)));
    }

    private static int Identified(JsonArray items) => items.Count(item => item!["DOI"] is not null);

    private static async Task<JsonArray> ReadAsync(
        ExportFormat format,
        string reader,
        EnrichedDocument document,
        bool doubtfulIds = false
    ) =>
        JsonNode
            .Parse(
                await Programs.RunAsync(
                    "node",
                    [Path.Combine(Programs.ReadersFolder, "read.js"), reader],
                    ReferenceExport.Write(document, format, doubtfulIds)
                )
            )!
            .AsArray();
}
