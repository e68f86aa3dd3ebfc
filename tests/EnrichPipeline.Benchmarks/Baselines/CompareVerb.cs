using EnrichPipeline.Benchmarks.Calibration;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Http;
using EnrichPipeline.Sandbox;
using EnrichPipeline.Sources;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EnrichPipeline.Benchmarks.Baselines;

/// <summary>Compares EnrichPipeline with two baselines: the first hit of CrossRef's search, and Crossref's published rules.</summary>
internal static class CompareVerb
{
    /// <summary>The number of candidates that Crossref's matcher requests.</summary>
    private const int Rows = 20;

    public static async Task<int> RunAsync(string stringsPath, string recordsPath, string? journalsPath, string? setAsidePath)
    {
        // Labels that a person found wrong.
        HashSet<string> setAside = setAsidePath is null ? [] : [.. await File.ReadAllLinesAsync(setAsidePath)];
        await using var sandbox = await SandboxServer.StartAsync(
            new SandboxOptions
            {
                RecordsFile = recordsPath,
                JournalsFile = journalsPath,
                AnnounceLimits = false,
            },
            TimeProvider.System,
            CancellationToken.None
        );
        await using var services = Services(sandbox);
        LabelledString[] strings =
        [
            .. LabelledString.Read(stringsPath).Where(one => (one.Independent || one.Null) && !setAside.Contains(one.Id)),
        ];
        var (ours, first, rules) = (
            new Tally("EnrichPipeline, matched"),
            new Tally("first hit of query.bibliographic"),
            new Tally("Crossref's published rules")
        );

        await OursAsync(services, strings, ours);
        await Parallel.ForEachAsync(strings, new ParallelOptions { MaxDegreeOfParallelism = Rows }, async (labelled, token) =>
        {
            var found = (await services.GetRequiredService<ICrossRef>().SearchAsync(labelled.Text, token)).Value ?? [];
            await AddAsync(services, first, labelled, found is [var top, ..] ? top : null, token);
            await AddAsync(services, rules, labelled, CrossrefRules.Choose(labelled.Text, found), token);
        });

        Console.WriteLine($"{strings.Length} references: the independent ones and the nulls");
        foreach (var tally in (Tally[])[ours, rules, first])
            Console.WriteLine(tally);
        return 0;
    }

    private static async Task OursAsync(IServiceProvider services, LabelledString[] strings, Tally ours)
    {
        var stream = services.GetRequiredService<ReferenceStream>();
        await foreach (var resolved in stream.ResolveAsync(strings.Select(one => one.Text).ToAsyncEnumerable(), CancellationToken.None))
        {
            var isMatched = resolved.Resolution.Verdict == Verdict.Matched;
            ours.Add(
                strings[resolved.Index],
                isMatched ? resolved.Resolution.Doi?.Value : null,
                isMatched ? resolved.Resolution.Pmid?.Value : null
            );
        }
    }

    /// <summary>Adds the answer of a baseline. Its PMID is looked up in PubMed by the DOI.</summary>
    private static async Task AddAsync(
        IServiceProvider services,
        Tally tally,
        LabelledString labelled,
        BibliographicRecord? chosen,
        CancellationToken cancellationToken
    )
    {
        var pmid = chosen?.Doi is { } doi
            ? (await services.GetRequiredService<IPubMed>().FindAsync(doi, cancellationToken)).Value?.Pmid?.Value
            : null;
        lock (tally)
            tally.Add(labelled, chosen?.Doi?.Value, pmid);
    }

    private static ServiceProvider Services(SandboxServer sandbox)
    {
        var settings = new Dictionary<string, string?>
        {
            ["EnrichPipeline:ContactEmail"] = "you@example.org",
            ["EnrichPipeline:CrossRef:BaseUrl"] = sandbox.CrossRefBaseUrl.ToString(),
            ["EnrichPipeline:CrossRef:Rows"] = $"{Rows}",
            ["EnrichPipeline:PubMed:BaseUrl"] = sandbox.PubMedBaseUrl.ToString(),
            ["EnrichPipeline:DataCite:BaseUrl"] = sandbox.DataCiteBaseUrl.ToString(),
            ["EnrichPipeline:DoiOrg:BaseUrl"] = sandbox.DoiOrgBaseUrl.ToString(),
        };
        foreach (
            var pace in (string[])
                [
                    "CrossRef:ListRequestsPerSecond",
                    "CrossRef:SingleRequestsPerSecond",
                    "PubMed:RequestsPerSecond",
                    "CrossRef:ListConcurrency",
                    "CrossRef:SingleConcurrency",
                    "PubMed:Concurrency",
                ]
        )
            settings["EnrichPipeline:" + pace] = "1000";
        var services = new ServiceCollection().AddLogging();
        services.AddEnrichPipeline(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        return services.BuildServiceProvider();
    }
}
