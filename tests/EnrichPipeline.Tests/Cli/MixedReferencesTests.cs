using System.Text.Json;
using System.Text.Json.Nodes;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Cli;

/// <summary>
/// Tests samples/mixed-references.txt with the command: the result for each kind of reference, and where the user sees it.
/// </summary>
[Trait("Kind", "Slow")]
public sealed class MixedReferencesTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private JsonArray _references = [];
    private JsonNode _document = new JsonObject();
    private EnrichOutcome _run = new(0, "", "");

    public async Task InitializeAsync()
    {
        File.Copy(Path.Combine(AppContext.BaseDirectory, "samples", "mixed-references.txt"), Path.Combine(_folder.Path, "mixed.txt"));
        _run = await Enrich.RunAsync(_folder.Path, "article", "mixed.txt", "--sandbox", "--fail-on", "suspect");
        _document = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(_folder.Path, "mixed.txt.json")))!;
        _references = _document["references"]!.AsArray();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1, "matched", "sound", "10.1038/171737a0", "")]
    [InlineData(2, "matched", "sound", "10.5061/dryad.234", "")]
    [InlineData(3, "matched", "sound", "10.48550/arxiv.1706.03762", "")]
    [InlineData(4, "matched", "wrong", "10.1038/171740a0", "doi-of-other-work")]
    [InlineData(5, "matched", "wrong", "10.1016/s0022-2836(05)80360-2", "doi-not-registered")]
    [InlineData(6, "notFound", "suspect", null, "title-unknown")]
    [InlineData(7, "matched", "sound", "10.1016/s0140-6736(97)11096-0", "retracted")]
    [InlineData(8, "notFound", "unverifiable", null, "kind-not-held")]
    [InlineData(9, "notFound", "unverifiable", null, "kind-not-held")]
    [InlineData(10, "matched", "sound", "10.1038/171737a0", "duplicate-of")]
    public void Every_kind_of_reference_has_its_answer(int ordinal, string verdict, string assessment, string? doi, string reason)
    {
        var reference = _references[ordinal - 1]!;
        var reasons = reference["integrity"]!["reasons"]!.AsArray().Select(one => (string)one!).ToList();

        Assert.Equal(
            (verdict, assessment, doi),
            ((string?)reference["verdict"], (string?)reference["integrity"]!["assessment"], (string?)reference["doi"])
        );
        Assert.Equal(reason.Length > 0, reasons.Contains(reason));
    }

    [Theory]
    [InlineData(1, "doi", "confirmed", "Crossref")]
    [InlineData(2, "doi", "confirmed", "DataCite")]
    [InlineData(3, "arxiv", "confirmed", null)]
    [InlineData(4, "doi", "otherWork", "Crossref")]
    [InlineData(5, "doi", "notRegistered", null)]
    [InlineData(9, "isbn", "unchecked", null)]
    [InlineData(10, "pmid", "confirmed", null)]
    public void Every_printed_identifier_is_checked(int ordinal, string scheme, string status, string? agency)
    {
        var check = Assert.Single(_references[ordinal - 1]!["identifiers"]!.AsArray())!;

        Assert.Equal((scheme, status, agency), ((string?)check["scheme"], (string?)check["status"], (string?)check["agency"]));
    }

    [Fact]
    public void The_work_that_an_identifier_really_belongs_to_is_named() =>
        Assert.Equal(
            "Wilkins et al. (1953) Molecular structure of deoxypentose nucleic acids. Nature.",
            (string?)_references[3]!["identifiers"]![0]!["of"]
        );

    [Fact]
    public void An_arXiv_paper_has_both_its_ids() => Assert.Equal("1706.03762", (string?)_references[2]!["arxiv"]);

    [Fact]
    public void A_repeat_names_what_it_repeats() =>
        Assert.Equal(
            [1],
            _references.Where(reference => reference!["duplicateOf"] is not null).Select(reference => (int)reference!["duplicateOf"]!)
        );

    [Fact]
    public void The_summary_counts_the_assessments()
    {
        var summary = _document["summary"]!;

        Assert.Equal(
            (5, 2, 1, 2),
            ((int)summary["sound"]!, (int)summary["wrong"]!, (int)summary["suspect"]!, (int)summary["unverifiable"]!)
        );
    }

    [Fact]
    public void The_exit_code_and_the_table_tell_of_what_needs_a_person()
    {
        Assert.Equal(5, _run.Code);
        Assert.Matches(@"(?m)^ *4 +matched +10\.1038/171740a0 .* wrong ", _run.Output);
        Assert.Matches(@"(?m)^ *6 +not found .* suspect ", _run.Output);
        Assert.Matches(@"(?m)^ *10 +matched .* = #1 ", _run.Output);
        Assert.Contains("2 wrong, 1 suspect", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_begins_with_what_needs_a_person()
    {
        var report = await File.ReadAllTextAsync(Path.Combine(_folder.Path, "mixed.txt.html"));

        Assert.InRange(
            report.IndexOf("Needs a person", StringComparison.Ordinal),
            1,
            report.IndexOf("id=\"references\"", StringComparison.Ordinal)
        );
        Assert.Contains("The printed DOI belongs to another work.", report, StringComparison.Ordinal);
        Assert.Contains("Molecular structure of deoxypentose nucleic acids", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sound.txt", "suspect", 0)]
    [InlineData("suspect.txt", "wrong", 0)]
    [InlineData("suspect.txt", "suspect", 5)]
    public async Task Lines_fail_on_what_was_asked_for(string name, string failOn, int code)
    {
        var printed = (string)_references[name == "sound.txt" ? 0 : 5]!["printed"]!;
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, name), printed + "\n");

        var run = await Enrich.RunAsync(_folder.Path, "references", name, "--sandbox", "--fail-on", failOn);

        Assert.Equal(code, run.Code);
        Assert.Equal(
            [
                "index", "text", "verdict", "doi", "pmid", "pmcid", "arxiv", "confidence", "assessment", "score", "reasons", "unanswered",
                "sandbox",
            ],
            JsonDocument.Parse(run.Lines[0]).RootElement.EnumerateObject().Select(member => member.Name)
        );
    }

    [Fact]
    public async Task A_DOI_of_another_agency_is_given_as_printed_for_a_person_to_check()
    {
        const string printed =
            "Rossi M, Bianchi L. Osservazioni sulle macchine idrauliche. Riv Ital Mecc Appl. 2008;12:33-41. doi:10.5555/rima.2008.12";
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "one.txt"), printed + "\n");
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "registered.tsv"), "10.5555/rima.2008.12\tmEDRA\n");

        var run = await Enrich.RunAsync(_folder.Path, "references", "one.txt", "--sandbox", "--registered", "registered.tsv");

        var line = JsonNode.Parse(run.Lines[0])!;
        Assert.Equal(
            ("probable", "10.5555/rima.2008.12", "unverifiable"),
            ((string?)line["verdict"], (string?)line["doi"], (string?)line["assessment"])
        );
    }
}
