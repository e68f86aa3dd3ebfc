using System.CommandLine;
using EnrichPipeline.Cli.Hosting;
using EnrichPipeline.Enrichment;
using EnrichPipeline.Storage;

namespace EnrichPipeline.Cli.Verbs;

/// <summary><c>enrich retry</c>: queues what is not matched of an article; a running serve asks.</summary>
internal static class RetryVerb
{
    public static Command Create(Surroundings surroundings)
    {
        var name = NamedArgument.Of<string>("NAME", "The article.");
        var storage = new StorageChoice();
        var verb = new Command("retry", HelpTexts.Retry) { name };
        storage.AddTo(verb);
        verb.SetAction((parsed, token) => RunAsync(
            surroundings,
            new Wishes { Settings = storage.In(parsed, surroundings), Verbose = parsed.GetValue(CommonOptions.Verbose) },
            parsed.GetRequiredValue(name),
            token));
        return verb;
    }

    private static async Task<int> RunAsync(Surroundings surroundings, Wishes wishes, string name, CancellationToken cancellationToken)
    {
        await using var pipeline = await Pipeline.BuildAsync(surroundings, wishes, cancellationToken);
        var storage = pipeline.Get<IStorage>();
        await storage.PrepareAsync(cancellationToken);
        await NamedArticle.RequireAsync(storage, name, cancellationToken);
        if (!await pipeline.Get<Reenrich>().LookAgainAsync(name, cancellationToken))
            throw new Refusal(ExitCode.InputUnreadable, $"The article '{name}' has no references to ask about: see enrich status.");
        await surroundings.Error.WriteLineAsync("Queued; a running 'enrich serve' asks again.");
        return ExitCode.Success;
    }
}
