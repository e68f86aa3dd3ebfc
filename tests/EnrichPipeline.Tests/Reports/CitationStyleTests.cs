using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Reports;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Reports;

/// <summary>
/// Compares the output of citeproc for our exports with lists that were written by hand from the facts of the records and the rules of
/// APA (7th edition) and of the ICMJE's sample references (Vancouver). <see cref="Departures"/> says where and why a style file cannot
/// follow the rules.
/// </summary>
[Trait("Kind", "Slow")]
public sealed partial class CitationStyleTests
{
    [Theory]
    [InlineData("apa")]
    [InlineData("vancouver")]
    public async Task The_22_references_of_the_sample_are_formatted_as_by_hand(string style) =>
        Assert.Equal(Departures(style, HandMade(style)), await FormatAsync(style, ExportFormat.CslJson, Documents.Sample()));

    [Theory]
    [InlineData(ExportFormat.BibTeX)]
    [InlineData(ExportFormat.Ris)]
    public async Task Every_initial_comes_through_every_format(ExportFormat format)
    {
        var formatted = await FormatAsync("apa", format, Documents.Sample());

        Assert.Equal(Departures("apa", HandMade("apa")).Select(Authors), formatted.Select(line => Authors(WithoutOthers(line))));
    }

    [Theory]
    [InlineData(ExportFormat.CslJson, "apa", "King, M. L., Jr., Gates, W. H., III, & Sartre, J.-P. (2005). ")]
    [InlineData(ExportFormat.BibTeX, "apa", "King, M. L., Jr., Gates, W. H., III, & Sartre, J.-P. (2005). ")]
    [InlineData(ExportFormat.Ris, "apa", "King, M. L., Jr., Gates, W. H., III, & Sartre, J.-P. (2005). ")]
    [InlineData(ExportFormat.CslJson, "vancouver", "1. King ML Jr, Gates WH III, Sartre JP. ")]
    public async Task Suffixes_come_through_in_a_list_of_authors(ExportFormat format, string style, string authors)
    {
        var reference = Documents.Sample().References[0];
        var record = reference.Record! with
        {
            Author =
            [
                new CslName { Family = "King", Given = "ML", Suffix = "Jr." },
                new CslName { Family = "Gates", Given = "WH", Suffix = "III" },
                new CslName { Family = "Sartre", Given = "J-P" },
            ],
        };

        var document = Documents.Sample() with { References = [reference with { Record = record }] };
        var formatted = await FormatAsync(style, format, document);

        Assert.StartsWith(authors, Assert.Single(formatted), StringComparison.Ordinal);
    }

    private static string[] HandMade(string style) =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Golden", "styles", style + ".txt"));

    /// <summary>Returns the lines written by hand, changed where a style file cannot follow them.</summary>
    private static string[] Departures(string style, string[] lines) =>
        [.. lines.Select(line => style == "apa" ? Apa(line) : Vancouver(line))];

    private static string Apa(string line) => line
        // APA capitalises the first word of a subtitle. The style leaves the case of titles as recorded.
        .Replace("IMiDs: A novel", "IMiDs: a novel", StringComparison.Ordinal)
        .Replace("secretion: Therapeutic", "secretion: therapeutic", StringComparison.Ordinal)
        .Replace("(MM): Results", "(MM): results", StringComparison.Ordinal)
        // CSL has no field for a supplement: the issue is printed as recorded, without comma and full stop.
        .Replace("(4, Suppl. 5)", "(4 Suppl 5)", StringComparison.Ordinal)
        .Replace("(18, Suppl.)", "(18 Suppl)", StringComparison.Ordinal)
        // The records give the numbers of these abstracts as pages, as CrossRef does, so the style cannot know that they are numbers.
        .Replace(", Article ", ", ", StringComparison.Ordinal)
        // CSL-JSON cannot say that a list of authors is incomplete.
        .Replace("Brell, J., et al.", "& Brell, J.", StringComparison.Ordinal);

    private static string Vancouver(string line) =>
        // The style prints ranges with an en dash, and neither a space before a DOI nor a full stop after it.
        DoiIn.Replace(HyphenOfRange.Replace(line, "–"), "doi:$1")
            // The style separates year and pages by a semicolon if there is no volume.
            .Replace("2006:226", "2006;226", StringComparison.Ordinal)
            .Replace("Brell J, et al.", "Brell J.", StringComparison.Ordinal);

    /// <summary>Removes "and others". Unlike CSL-JSON, BibTeX can say that a list of authors is incomplete.</summary>
    private static string WithoutOthers(string line) =>
        line.Replace("Brell, J., & others.", "& Brell, J.", StringComparison.Ordinal);

    private static string Authors(string line) => line[..line.IndexOf(" (", StringComparison.Ordinal)];

    private static async Task<string[]> FormatAsync(string style, ExportFormat format, EnrichedDocument document)
    {
        var lines = await Programs.RunAsync(
            "node", [Path.Combine(Programs.ReadersFolder, "read.js"), style], ReferenceExport.Write(document, format));
        return [.. JsonNode.Parse(lines)!.AsArray().Select(line => (string)line!)];
    }

    [GeneratedRegex(@"(?<=[(:]\w{0,4}\d)-(?=\w+[.)])", RegexOptions.None, 1000)]
    private static partial Regex HyphenOfRange { get; }

    [GeneratedRegex(@"doi: (\S+?)\.(?=$| PubMed)", RegexOptions.None, 1000)]
    private static partial Regex DoiIn { get; }
}
