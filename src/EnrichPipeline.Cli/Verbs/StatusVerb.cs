using System.CommandLine;
using System.Runtime.CompilerServices;
using EnrichPipeline.Cli.Hosting;
using EnrichPipeline.Cli.Output;
using EnrichPipeline.Pipeline.Status;
using EnrichPipeline.Storage;

namespace EnrichPipeline.Cli.Verbs;

/// <summary><c>enrich status</c>: the progress of one article or of all, and the state of the pipeline.</summary>
internal static class StatusVerb
{
    public static Command Create(CommandEnvironment environment)
    {
        var name = NamedArgument.Of<string?>("NAME", "One article (default: all).");
        name.Arity = ArgumentArity.ZeroOrOne;
        var storage = new StorageChoice();
        var verb = new Command("status", HelpTexts.Status) { name };
        storage.AddTo(verb);
        verb.SetAction((parsed, token) => RunAsync(
            environment,
            new RunOptions { Settings = storage.In(parsed, environment), Verbose = parsed.GetValue(CommonOptions.Verbose) },
            parsed.GetValue(name),
            token));
        return verb;
    }

    private static async Task<int> RunAsync(
        CommandEnvironment environment,
        RunOptions runOptions,
        string? name,
        CancellationToken cancellationToken
    )
    {
        await using var pipeline = await PipelineHost.BuildAsync(environment, runOptions, cancellationToken);
        var storage = pipeline.Get<IStorage>();
        await storage.PrepareAsync(cancellationToken);

        var table = new StatusTable();
        await foreach (var article in NamesAsync(storage, name, cancellationToken))
            table.Add(article, await pipeline.Get<StatusReader>().ReadAsync(article, cancellationToken));
        if (name is null)
            await AddIgnoredAsync(table, storage.Articles, cancellationToken);
        if (table.IsEmpty)
            await environment.Error.WriteLineAsync("No article has been dropped yet.");
        else
            table.Write(environment);
        if (name is null)
            await WriteAsync(environment, await pipeline.Get<OverviewReader>().ReadAsync(cancellationToken));
        return ExitCode.Success;
    }

    private static async Task WriteAsync(CommandEnvironment environment, PipelineState state)
    {
        await environment.Output.WriteLineAsync();
        OverviewTables.Write(environment, state);
        foreach (var sentence in Advice.On(state).DefaultIfEmpty("Nothing to do."))
            await environment.Error.WriteLineAsync(PlainText.Of(sentence));
    }

    private static async Task AddIgnoredAsync(StatusTable table, IBlobs articles, CancellationToken cancellationToken)
    {
        await foreach (var file in articles.ListIgnoredAsync(cancellationToken))
            table.Add(file);
    }

    private static async IAsyncEnumerable<string> NamesAsync(
        IStorage storage, string? name, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (name is not null)
        {
            yield return await NamedArticle.RequireAsync(storage, name, cancellationToken);
            yield break;
        }

        await foreach (var entry in storage.Articles.ListAsync("", cancellationToken))
            yield return entry.Name;
    }
}
