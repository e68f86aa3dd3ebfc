using System.Text.Json.Nodes;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Reports;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Reports;

/// <summary>What citeproc makes of our exports, against its output as it was read through once.</summary>
[Trait("Kind", "Slow")]
public sealed class CitationStyleTests
{
    private static readonly EnrichedDocument _matched = Documents.Sample() with
    {
        References = [.. Documents.Sample().References.Where(reference => reference.Verdict == Verdict.Matched)],
    };

    [Theory]
    [InlineData("apa")]
    [InlineData("vancouver")]
    public async Task The_matched_references_of_the_sample_are_formatted_as_a_person_would(string style) =>
        Assert.Equal(Checked(style), await FormatAsync(style, ExportFormat.CslJson, _matched));

    [Theory]
    [InlineData(ExportFormat.BibTeX)]
    [InlineData(ExportFormat.Ris)]
    public async Task Every_initial_comes_through_every_format(ExportFormat format)
    {
        var formatted = await FormatAsync("apa", format, _matched);

        Assert.Equal(Checked("apa").Select(Authors), formatted.Select(Authors));
    }

    [Theory]
    [InlineData(ExportFormat.CslJson)]
    [InlineData(ExportFormat.BibTeX)]
    public async Task A_suffix_comes_through(ExportFormat format)
    {
        var reference = _matched.References[0];
        var record = reference.Record! with
        {
            Author = [new CslName { Family = "King", Given = "ML", Suffix = "Jr." }, new CslName { Family = "Sartre", Given = "J-P" }],
        };

        var formatted = await FormatAsync("apa", format, _matched with { References = [reference with { Record = record }] });

        Assert.StartsWith("King, M. L., Jr., & Sartre, J.-P. (2005).", Assert.Single(formatted), StringComparison.Ordinal);
    }

    private static string[] Checked(string style) =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Golden", "styles", style + ".txt"));

    private static string Authors(string line) => line[..line.IndexOf(" (", StringComparison.Ordinal)];

    private static async Task<string[]> FormatAsync(string style, ExportFormat format, EnrichedDocument document)
    {
        var lines = await Programs.RunAsync(
            "node", [Path.Combine(Programs.ReadersFolder, "read.js"), style], ReferenceExport.Write(document, format));
        return [.. JsonNode.Parse(lines)!.AsArray().Select(line => (string)line!)];
    }
}
