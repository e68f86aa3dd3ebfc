using System.Text.Json;
using EnrichPipeline.Cli.Checking;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Cli;

public sealed class CheckTests
{
    private const string A = "10.1000/a";
    private const string B = "10.1000/b";

    [Theory]
    [InlineData(A, false, Verdict.Matched, A, 1, 0, 0)]
    [InlineData(A, false, Verdict.Matched, B, 0, 1, 0)]
    [InlineData(A, false, Verdict.Matched, null, 0, 0, 1)]
    [InlineData(A, false, Verdict.Probable, A, 0, 0, 1)]
    [InlineData(A, false, Verdict.NotFound, null, 0, 0, 1)]
    [InlineData(null, false, Verdict.Matched, A, 0, 0, 0)]
    [InlineData(null, true, Verdict.Matched, A, 0, 1, 0)]
    [InlineData(null, true, Verdict.NotFound, null, 0, 0, 0)]
    public void An_absent_id_counts_only_where_a_person_judged_that_there_is_none(
        string? truth, bool isNull, Verdict verdict, string? given, int right, int wrong, int missed)
    {
        var accuracy = new Accuracy();

        accuracy.Count(
            new Labelled("text", truth is null ? null : Doi.Parse(truth), null, isNull, false),
            new Resolution { Verdict = verdict, Doi = given is null ? null : Doi.Parse(given) });

        Assert.Equal((right, wrong, missed), (accuracy.DoiMatched.Right, accuracy.DoiMatched.Wrong, accuracy.DoiMatched.Missed));
    }

    [Fact]
    public void Precision_recall_and_f1_are_the_usual_ones()
    {
        var tally = new Tally();
        tally.Count<int>(1, 1);
        tally.Count<int>(2, 2);
        tally.Count<int>(3, 9);
        tally.Count<int>(4, null);
        tally.Count<int>(null, 5);

        Assert.Equal((0.5, 0.5, 0.5), (tally.Precision, tally.Recall, tally.F1));
    }

    /// <summary>
    /// Tests the table of docs/accuracy.md. On a machine under load, some questions may remain unanswered; as many ids may be missed.
    /// </summary>
    [Fact]
    public async Task The_labelled_samples_give_the_published_table()
    {
        var references = Path.Combine(AppContext.BaseDirectory, "samples", "labelled", "references.jsonl");
        using var folder = new TemporaryFolder();

        var run = await Enrich.RunAsync(folder.Path, "check", references, "--json");

        var answer = JsonSerializer.Deserialize<JsonElement>(run.Output);
        var (all, unanswered) = (answer.GetProperty("all"), answer.GetProperty("unanswered").GetInt32());
        Assert.Equal((200, 44, 0), (all.GetProperty("references").GetInt32(), Number(answer, "nulls"), Number(answer, "nullsMatched")));
        Assert.Equal((0, 0), (Number(all.GetProperty("doiWithProbable"), "wrong"), Number(all.GetProperty("pmidWithProbable"), "wrong")));
        Assert.InRange(Number(all.GetProperty("doiMatched"), "right"), 92 - unanswered, 92);
        Assert.InRange(Number(all.GetProperty("pmidMatched"), "right"), 147 - unanswered, 147);
    }

    private static int Number(JsonElement answer, string name) => answer.GetProperty(name).GetInt32();

    [Fact]
    public async Task A_labelled_set_gives_a_report_and_its_errors()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "set.jsonl"), $$"""
            {"text":"{{Texts.Known}}","doi":"{{Texts.KnownDoi.ToUpperInvariant()}}","pmid":"15703420","null":false,"independent":true}
            {"text":"{{Texts.Unknown}}","doi":"10.1000/never","pmid":null,"null":false,"independent":false}
            {"text":"{{Texts.Unknown}}","doi":null,"pmid":null,"null":true,"independent":false}

            """);

        var run = await Enrich.RunAsync(folder.Path, "check", "set.jsonl", "--errors", "errors.jsonl");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("Independent and null: 2 references", run.Lines);
        Assert.Contains("Nulls matched: 0 of 1", run.Lines);
        var error = Assert.Single(await File.ReadAllLinesAsync(Path.Combine(folder.Path, "errors.jsonl")));
        Assert.StartsWith("""{"error":"missed","text":"Miller Q""", error, StringComparison.Ordinal);

        var json = await Enrich.RunAsync(folder.Path, "check", "set.jsonl", "--json");

        var answer = System.Text.Json.JsonDocument.Parse(Assert.Single(json.Lines)).RootElement;
        var matched = answer.GetProperty("independent").GetProperty("doiMatched");
        Assert.Equal((1, 0), (matched.GetProperty("right").GetInt32(), matched.GetProperty("wrong").GetInt32()));
        Assert.Equal(3, answer.GetProperty("all").GetProperty("references").GetInt32());
    }
}
