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
        var json = CommonOptions.Json("Print one JSON object, instead of tables.");
        var verb = new Command("status", HelpTexts.Status) { name, json };
        storage.AddTo(verb);
        verb.SetAction((parsed, token) => RunAsync(
            environment,
            new RunOptions { Settings = storage.In(parsed, environment), Verbose = parsed.GetValue(CommonOptions.Verbose) },
            parsed.GetValue(name),
            parsed.GetValue(json),
            token));
        return verb;
    }

    private static async Task<int> RunAsync(
        CommandEnvironment environment,
        RunOptions runOptions,
        string? name,
        bool json,
        CancellationToken cancellationToken
    )
    {
        await using var pipeline = await PipelineHost.OpenWithoutSourcesAsync(environment, runOptions, cancellationToken);
        var storage = await ExistingStorage.ReadAsync(pipeline, cancellationToken);
        var progress = new ArticleProgressLines(pipeline.Get<StatusReader>(), pipeline.Get<ProgressReader>());
        var articles = new List<ArticleLine>();
        await foreach (var article in NamesAsync(storage, name, cancellationToken))
            articles.Add(await progress.ReadAsync(article, cancellationToken));
        if (name is null)
            await AddIgnoredAsync(articles, storage.Articles, cancellationToken);
        var state = name is null ? await pipeline.Get<OverviewReader>().ReadAsync(cancellationToken) : null;
        if (json)
            await environment.Output.WriteAsync(JsonLines.LineOf(
                new StatusAnswer(articles, state is null ? null : PipelineAnswer.Of(state)), OutputJson.Lines.StatusAnswer));
        else
            await WriteAsync(environment, articles, state);
        return ExitCode.Success;
    }

    private static async Task WriteAsync(CommandEnvironment environment, List<ArticleLine> articles, PipelineState? state)
    {
        if (articles.Count == 0)
            await environment.Error.WriteLineAsync("No article has been dropped yet.");
        else
            StatusTable.Write(environment, articles);
        if (state is null)
            return;
        await environment.Output.WriteLineAsync();
        OverviewTables.Write(environment, state);
        foreach (var sentence in Advice.On(state).DefaultIfEmpty("Nothing to do."))
            await environment.Error.WriteLineAsync(PlainText.Of(sentence));
    }

    private static async Task AddIgnoredAsync(List<ArticleLine> lines, IBlobs articles, CancellationToken cancellationToken)
    {
        await foreach (var file in articles.ListIgnoredAsync(cancellationToken))
            lines.Add(new ArticleLine(file.Name, "ignored", null, null, null, file.Reason));
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
