using System.CommandLine;
using EnrichPipeline.Cli.Hosting;
using EnrichPipeline.Cli.Output;
using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Pipeline.Status;
using EnrichPipeline.Reports.Words;

namespace EnrichPipeline.Cli.Verbs;

/// <summary><c>enrich retry</c>: queues the unmatched references of an article, or those that a query selects.</summary>
internal static class RetryVerb
{
    public static Command Create(CommandEnvironment environment)
    {
        var name = NamedArgument.Of<string?>("NAME", "The article (or select references with the options).");
        name.Arity = ArgumentArity.ZeroOrOne;
        var choice = new RetryChoice();
        var storage = new StorageChoice();
        var verb = new Command("retry", HelpTexts.Retry) { name };
        choice.AddTo(verb, name);
        storage.AddTo(verb);
        verb.SetAction((parsed, token) => RunAsync(
            environment,
            new RunOptions { Settings = storage.In(parsed, environment), Verbose = parsed.GetValue(CommonOptions.Verbose) },
            parsed.GetValue(name),
            choice.In(parsed),
            choice.IsDry(parsed),
            token));
        return verb;
    }

    private static async Task<int> RunAsync(
        CommandEnvironment environment,
        RunOptions runOptions,
        string? name,
        RetryQuery? query,
        bool dry,
        CancellationToken cancellationToken
    )
    {
        await using var pipeline = await PipelineHost.OpenWithoutSourcesAsync(environment, runOptions, cancellationToken);
        var storage = await ExistingStorage.PrepareAsync(pipeline, cancellationToken);
        if (name is not null)
            await NamedArticle.RequireAsync(storage, name, cancellationToken);
        if (name is not null && query is null && !dry)
            return await RetryOneAsync(environment, pipeline, name, cancellationToken);
        // The name is not a pattern, so its wildcards are escaped.
        var narrowed = name is null
            ? query!
            : (query ?? new RetryQuery(null, null, null)) with
            {
                Name = name.Replace("\\", "\\\\").Replace("*", "\\*").Replace("?", "\\?"),
            };
        return await RetryAllAsync(environment, pipeline.Get<Retry>(), narrowed, dry, cancellationToken);
    }

    private static async Task<int> RetryOneAsync(
        CommandEnvironment environment,
        PipelineHost pipeline,
        string name,
        CancellationToken cancellationToken
    )
    {
        if (!await pipeline.Get<Retry>().QueueAsync(name, cancellationToken))
            throw new CommandException(ExitCode.InputUnreadable, await ProblemAsync(pipeline, name, cancellationToken));
        await environment.Error.WriteLineAsync("Queued; a running 'enrich serve' resolves them.");
        return ExitCode.Success;
    }

    private static async Task<string> ProblemAsync(PipelineHost pipeline, string name, CancellationToken cancellationToken) =>
        (await pipeline.Get<StatusReader>().ReadAsync(name, cancellationToken))?.Problem is { } problem
            ? $"The article '{name}' was refused: {problem} Drop it again to have it read again."
            : $"The article '{name}' has no references to resolve: see enrich status.";

    private static async Task<int> RetryAllAsync(
        CommandEnvironment environment,
        Retry retry,
        RetryQuery query,
        bool dry,
        CancellationToken cancellationToken
    )
    {
        var (articles, references) = (0, 0);
        await foreach (var plan in retry.FindAsync(query, cancellationToken))
        {
            if (!dry)
                await retry.QueueAsync(plan, cancellationToken);
            (articles, references) = (articles + 1, references + plan.Searches);
            await environment.Output.WriteLineAsync($"{plan.Ordinals.Count,6}  {PlainText.Of(plan.Article)}");
        }

        await environment.Error.WriteLineAsync(Summary(articles, references, dry));
        return ExitCode.Success;
    }

    private static string Summary(int articles, int references, bool dry) =>
        references == 0
            ? "No matching references."
            : $"{Counted.Of(references, "reference")} of {Counted.Of(articles, "article")} {Queued(references, dry)}: "
                + $"at most {Counted.Of(references, "search", "searches")} at CrossRef, and about "
                + $"{Counted.Of(RetryPlan.SharedCalls(references), "call")} to PubMed"
                + (dry ? "." : "; a running 'enrich serve' resolves them.");

    private static string Queued(int references, bool dry) => dry ? "would be queued" : references == 1 ? "is queued" : "are queued";
}
