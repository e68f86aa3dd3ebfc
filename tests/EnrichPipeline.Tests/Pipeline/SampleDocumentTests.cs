using System.Text.RegularExpressions;
using EnrichPipeline.Model;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline;

/// <summary>Compares the sample with its expected document, and with the works that its references mean.</summary>
[Trait("Kind", "Slow")]
public sealed partial class SampleDocumentTests(EnrichedSample sample) : IClassFixture<EnrichedSample>
{
    /// <summary>Whether the expected document is replaced by the present output. Set by an environment variable.</summary>
    private static readonly bool _rewrite = Environment.GetEnvironmentVariable("ENRICH_REWRITE_GOLDEN") == "1";

    [Fact]
    public async Task The_sample_gives_its_expected_document()
    {
        var written = WithoutTimes(sample.Json);
        if (_rewrite)
            await File.WriteAllTextAsync(SourceOfExpected(), written);

        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(EnrichedSample.Folder, "enriched", EnrichedSample.Name + ".json")), written);
    }

    [Fact]
    public void Storage_and_queue_give_the_same_document_as_one_process() =>
        Assert.Equal(WithoutTimes(sample.Json), WithoutTimes(sample.StoredJson));

    [Theory]
    [InlineData(0, "10.1007/s11912-007-0008-1", null)]
    [InlineData(2, "10.1056/nejmoa041668", "15703420")]
    [InlineData(4, "10.1073/pnas.91.9.4082", "7513432")]
    [InlineData(6, "10.1038/sj.bjc.6600607", "12402158")]
    [InlineData(7, "10.1016/j.mvr.2005.01.002", "15797261")]
    [InlineData(8, "10.1006/mvre.1996.0017", "8778571")]
    [InlineData(10, "10.1084/jem.173.3.699", "1997652")]
    [InlineData(11, "10.1084/jem.187.11.1885", "9607928")]
    [InlineData(12, "10.1038/nrc1323", "15057291")]
    [InlineData(14, "10.1046/j.1365-2249.2002.01954.x", "12296856")]
    [InlineData(16, "10.1038/sj.bjc.6601579", "14997189")]
    public void What_is_known_to_be_right_is_matched(int ordinal, string doi, string? pmid)
    {
        var document = sample.Document;

        var found =
            ordinal == 0
                ? (document.Article.Verdict, document.Article.Doi?.Value, document.Article.Pmid?.Value)
                : (
                    document.References[ordinal - 1].Verdict,
                    document.References[ordinal - 1].Doi?.Value,
                    document.References[ordinal - 1].Pmid?.Value
                );
        Assert.Equal((Verdict.Matched, doi, pmid), found);
    }

    [Theory]
    [InlineData(4, "pages", "368-378", "4082-4085")]
    [InlineData(7, "container", "Microvas Res", "Microvasc Res")]
    [InlineData(8, "firstAuthor", "Norby K", "Norrby K")]
    [InlineData(14, "container", "Clin Exp Immunon", "Clin Exp Immunol")]
    public void Misprints_of_places_and_names_are_named(int ordinal, string field, string printed, string recorded) =>
        Assert.Contains(new Discrepancy(field, printed, recorded), sample.Document.References[ordinal - 1].Discrepancies);

    [Theory]
    [InlineData(3, "high-cose")]
    [InlineData(8, "angiogensis")]
    [InlineData(17, "senalidomide")]
    public void Misprints_in_titles_are_named(int ordinal, string misprint) =>
        Assert.Contains(
            sample.Document.References[ordinal - 1].Discrepancies,
            difference =>
                difference.Field == "title"
                && difference.Printed.Contains(misprint, StringComparison.Ordinal)
                && !difference.Recorded.Contains(misprint, StringComparison.Ordinal)
        );

    [Theory]
    [InlineData(3, "18032763", "the full paper in the New England Journal")]
    [InlineData(17, "19636019", "the later full paper")]
    [InlineData(18, null, "there is nothing to be found")]
    [InlineData(21, "17075879", "reference 22, with nearly the same title")]
    public void The_traps_are_not_matched(int ordinal, string? pmid, string what)
    {
        var reference = sample.Document.References[ordinal - 1];

        Assert.False(pmid is null ? reference.Verdict == Verdict.Matched : reference.Pmid?.Value == pmid, what);
        Assert.DoesNotContain(reference.Doi?.Value, (string?[])["10.1007/s10637-008-9200-x", "10.1002/cncr.22290", "10.1007/bf02072029"]);
    }

    private static string WithoutTimes(string json) =>
        Looks().Replace(Times().Replace(json, "\"$1\": \"2026-01-01T00:00:00+00:00\""), "\"checkAgainAt\": null");

    private static string SourceOfExpected([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "samples", "enriched", EnrichedSample.Name + ".json");

    [GeneratedRegex("\"(ingestedAt|resolvedAt)\": \"[^\"]*\"", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Times();

    /// <summary>Matches the time of the next recheck. Without storage there is no timer.</summary>
    [GeneratedRegex("\"checkAgainAt\": \"[^\"]*\"", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Looks();
}
