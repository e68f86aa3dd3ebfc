using System.CommandLine;
using EnrichPipeline.Cli.Hosting;
using EnrichPipeline.Cli.Output;
using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Storage;

namespace EnrichPipeline.Cli.Verbs;

/// <summary><c>enrich retry</c>: queues what is not matched of an article, or what a query finds; a running serve asks.</summary>
internal static class RetryVerb
{
    public static Command Create(CommandEnvironment surroundings)
    {
        var name = NamedArgument.Of<string?>("NAME", "The article (or a query, by the options).");
        name.Arity = ArgumentArity.ZeroOrOne;
        var choice = new RetryChoice();
        var storage = new StorageChoice();
        var verb = new Command("retry", HelpTexts.Retry) { name };
        choice.AddTo(verb, name);
        storage.AddTo(verb);
        verb.SetAction((parsed, token) => RunAsync(
            surroundings,
            new RunOptions { Settings = storage.In(parsed, surroundings), Verbose = parsed.GetValue(CommonOptions.Verbose) },
            parsed.GetValue(name),
            choice.In(parsed),
            choice.IsDry(parsed),
            token));
        return verb;
    }

    private static async Task<int> RunAsync(
        CommandEnvironment surroundings, RunOptions wishes, string? name, RetryQuery? query, bool dry, CancellationToken cancellationToken)
    {
        await using var pipeline = await PipelineHost.BuildAsync(surroundings, wishes, cancellationToken);
        var storage = pipeline.Get<IStorage>();
        await storage.PrepareAsync(cancellationToken);
        if (name is not null)
            await NamedArticle.RequireAsync(storage, name, cancellationToken);
        if (name is not null && query is null && !dry)
            return await RetryOneAsync(surroundings, pipeline, name, cancellationToken);
        // A name is no pattern: what stands for anything in one is spelt out.
        var narrowed = name is null ? query! : (query ?? new RetryQuery(null, null, null)) with { Name = name.Replace("\\", "\\\\").Replace("*", "\\*").Replace("?", "\\?") };
        return await RetryAllAsync(surroundings, pipeline.Get<Retry>(), narrowed, dry, cancellationToken);
    }

    private static async Task<int> RetryOneAsync(CommandEnvironment surroundings, PipelineHost pipeline, string name, CancellationToken cancellationToken)
    {
        if (!await pipeline.Get<Retry>().QueueAsync(name, cancellationToken))
            throw new Refusal(ExitCode.InputUnreadable, $"The article '{name}' has no references to ask about: see enrich status.");
        await surroundings.Error.WriteLineAsync("Queued; a running 'enrich serve' asks again.");
        return ExitCode.Success;
    }

    private static async Task<int> RetryAllAsync(CommandEnvironment surroundings, Retry retry, RetryQuery query, bool dry, CancellationToken cancellationToken)
    {
        var (articles, references) = (0, 0);
        await foreach (var plan in retry.FindAsync(query, cancellationToken))
        {
            if (!dry)
                await retry.QueueAsync(plan, cancellationToken);
            (articles, references) = (articles + 1, references + plan.Searches);
            await surroundings.Output.WriteLineAsync($"{plan.Ordinals.Count,6}  {PlainText.Of(plan.Article)}");
        }

        await surroundings.Error.WriteLineAsync(Said(articles, references, dry));
        return ExitCode.Success;
    }

    private static string Said(int articles, int references, bool dry) => references == 0
        ? "No reference fits."
        : $"{references} references of {articles} articles {(dry ? "would be asked about" : "are queued")}: at most {references} searches at CrossRef, "
            + $"and about {RetryPlan.SharedCalls(references)} calls to PubMed{(dry ? "." : "; a running 'enrich serve' asks again.")}";
}
