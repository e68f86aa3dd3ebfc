using System.CommandLine;
using System.Runtime.CompilerServices;
using EnrichPipeline.Cli.Hosting;
using EnrichPipeline.Cli.Output;
using EnrichPipeline.Pipeline.Status;
using EnrichPipeline.Storage;

namespace EnrichPipeline.Cli.Verbs;

/// <summary><c>enrich status</c>: how far one article, or each, has come, and how the whole pipeline does.</summary>
internal static class StatusVerb
{
    public static Command Create(CommandEnvironment surroundings)
    {
        var name = NamedArgument.Of<string?>("NAME", "One article (default: all).");
        name.Arity = ArgumentArity.ZeroOrOne;
        var storage = new StorageChoice();
        var verb = new Command("status", HelpTexts.Status) { name };
        storage.AddTo(verb);
        verb.SetAction((parsed, token) => RunAsync(
            surroundings,
            new RunOptions { Settings = storage.In(parsed, surroundings), Verbose = parsed.GetValue(CommonOptions.Verbose) },
            parsed.GetValue(name),
            token));
        return verb;
    }

    private static async Task<int> RunAsync(CommandEnvironment surroundings, RunOptions wishes, string? name, CancellationToken cancellationToken)
    {
        await using var pipeline = await PipelineHost.BuildAsync(surroundings, wishes, cancellationToken);
        var storage = pipeline.Get<IStorage>();
        await storage.PrepareAsync(cancellationToken);

        var table = new StatusTable();
        await foreach (var article in NamesAsync(storage, name, cancellationToken))
            table.Add(article, await pipeline.Get<StatusReader>().ReadAsync(article, cancellationToken));
        if (table.IsEmpty)
            await surroundings.Error.WriteLineAsync("No article has been dropped yet.");
        else
            table.Write(surroundings);
        if (name is null)
            await WriteAsync(surroundings, await pipeline.Get<OverviewReader>().ReadAsync(cancellationToken));
        return ExitCode.Success;
    }

    private static async Task WriteAsync(CommandEnvironment surroundings, PipelineState state)
    {
        await surroundings.Output.WriteLineAsync();
        OverviewTables.Write(surroundings, state);
        foreach (var sentence in Advice.On(state).DefaultIfEmpty("Nothing needs you."))
            await surroundings.Error.WriteLineAsync(PlainText.Of(sentence));
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
