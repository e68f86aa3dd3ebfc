using System.Text;
using EnrichPipeline.Citations;
using EnrichPipeline.Matching;
using EnrichPipeline.Matching.Integrity;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Sandbox;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EnrichPipeline.Benchmarks.Integrity;

/// <summary>A labelled reference with all answers of the sources.</summary>
internal sealed record AnsweredReference(LabelledReference Labelled, ReferenceFacts Facts, IReadOnlyList<IdentifierCheck> Checks)
{
    private static readonly DateTimeOffset _now = new(2026, 11, 28, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Asks a sandbox that holds the records. The answers are kept in a file, so that the model can be measured again.</summary>
    public static async Task<IReadOnlyList<AnsweredReference>> AskAsync(
        IReadOnlyList<LabelledReference> references,
        string records,
        string? registered,
        string kept
    )
    {
        var answers = File.Exists(kept) ? Kept(kept) : await AskedAsync(references, records, registered, kept);
        return [.. references.AsParallel().AsOrdered().Where(one => answers.ContainsKey(one.Id)).Select(one => Of(one, answers[one.Id]))];
    }

    private static AnsweredReference Of(LabelledReference labelled, CachedAnswer answer)
    {
        var context = ResolutionContext.FromRecords(
            labelled.Text,
            CitationParser.Parse(labelled.Text),
            new Matcher(),
            answer.Records,
            answer.Registration
        );
        var facts = context.Facts(_now);
        return new(labelled, facts, new IdentifierChecker(facts).Checks());
    }

    private static Dictionary<string, CachedAnswer> Kept(string path) =>
        File.ReadLines(path).Select(line => AnswerJson.Read(Encoding.UTF8.GetBytes(line))!).ToDictionary(answer => answer.Key);

    private static async Task<Dictionary<string, CachedAnswer>> AskedAsync(
        IReadOnlyList<LabelledReference> references, string records, string? registered, string kept)
    {
        await using var sandbox = await SandboxServer.StartAsync(
            new SandboxOptions
            {
                RecordsFile = records,
                RegisteredFile = registered,
                AnnounceLimits = false,
            },
            TimeProvider.System,
            CancellationToken.None
        );
        await using var services = Services(sandbox);
        var resolver = services.GetRequiredService<ReferenceResolver>();
        var answers = new Dictionary<string, CachedAnswer>();
        await Parallel.ForEachAsync(references, new ParallelOptions { MaxDegreeOfParallelism = 500 }, async (one, token) =>
        {
            var context = await resolver.GatherAsync(one.Text, CitationParser.Parse(one.Text), null, token);
            var answer = new CachedAnswer(
                CachedAnswer.CurrentSchemaVersion, one.Id, "", _now, Verdict.NotFound, [.. context?.Records ?? []], context?.Registration);
            lock (answers)
                answers[one.Id] = answer;
        });
        Console.WriteLine(string.Join(", ", sandbox.Statistics().Calls.Select(lane => $"{lane.Key} {lane.Value}")));
        await File.WriteAllLinesAsync(kept, answers.Values.Select(answer => Encoding.UTF8.GetString(AnswerJson.Bytes(answer))));
        return answers;
    }

    private static ServiceProvider Services(SandboxServer sandbox)
    {
        var settings = new Dictionary<string, string?>
        {
            ["EnrichPipeline:ContactEmail"] = "you@example.org",
            ["EnrichPipeline:CrossRef:BaseUrl"] = sandbox.CrossRefBaseUrl.ToString(),
            ["EnrichPipeline:PubMed:BaseUrl"] = sandbox.PubMedBaseUrl.ToString(),
            ["EnrichPipeline:DataCite:BaseUrl"] = sandbox.DataCiteBaseUrl.ToString(),
            ["EnrichPipeline:DoiOrg:BaseUrl"] = sandbox.DoiOrgBaseUrl.ToString(),
        };
        string[] paces =
        [
            "CrossRef:ListRequestsPerSecond",
            "CrossRef:SingleRequestsPerSecond",
            "CrossRef:ListConcurrency",
            "CrossRef:SingleConcurrency",
        ];
        foreach (
            var pace in paces.Concat(
                new[] { "PubMed", "DataCite", "DoiOrg" }.SelectMany(source =>
                    new[] { $"{source}:RequestsPerSecond", $"{source}:Concurrency" }
                )
            )
        )
            settings["EnrichPipeline:" + pace] = "1000";
        var services = new ServiceCollection().AddLogging();
        services.AddEnrichPipeline(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        return services.BuildServiceProvider();
    }
}
