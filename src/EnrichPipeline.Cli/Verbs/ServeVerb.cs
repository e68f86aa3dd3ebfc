using System.CommandLine;
using EnrichPipeline.Cli.Health;
using EnrichPipeline.Cli.Hosting;
using EnrichPipeline.Cli.Output;
using EnrichPipeline.Cli.Serving;
using EnrichPipeline.Cli.WebPage;
using EnrichPipeline.Pipeline;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Cli.Verbs;

/// <summary><c>enrich serve</c>: the local host of the pipeline, until stopped.</summary>
internal static class ServeVerb
{
    public static Command Create(CommandEnvironment environment)
    {
        var (storage, sources) = (new StorageChoice(), new SourceChoice());
        var verb = new Command("serve", HelpTexts.Serve);
        storage.AddTo(verb);
        sources.AddTo(verb);
        var page = Port("--page", "Serve a web page on this port of 127.0.0.1 (0: a free one): add articles, watch them, open reports.");
        var health = Port(
            "--health",
            "Answer /health (storage answers, articles are watched) and /health/live on this port of every address "
            + "(0: a free one), for probes."
        );
        verb.Add(page);
        verb.Add(health);
        verb.SetAction((parsed, token) => RunAsync(
            environment,
            sources.In(parsed, environment) with { Settings = storage.In(parsed, environment), LogsDocuments = true },
            parsed.GetValue(page),
            parsed.GetValue(health),
            token));
        return verb;
    }

    private static Option<int?> Port(string name, string description)
    {
        var option = new Option<int?>(name) { Description = description, HelpName = "PORT" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !ushort.TryParse(token.Value, out _))
                result.AddError($"{name} takes a port, 0 to 65535.");
        });
        return option;
    }

    private static async Task<int> RunAsync(
        CommandEnvironment environment,
        RunOptions runOptions,
        int? port,
        int? healthPort,
        CancellationToken cancellationToken
    )
    {
        await using var pipeline = await PipelineHost.BuildAsync(
            environment, runOptions, cancellationToken, services => services.AddServing().AddTelemetryExport(environment.Environment));
        pipeline.Validate();
        await PrepareAsync(pipeline, cancellationToken);
        await using var page = port is { } wanted
            ? await LocalPage.StartAsync(
                pipeline,
                wanted,
                pipeline.Get<IOptions<EnrichmentOptions>>().Value.LargestArticle,
                cancellationToken
            )
            : null;
        await using var health = healthPort is { } probed
            ? await HealthListener.StartAsync(pipeline.Get<IStorage>(), pipeline.Get<WatchPulse>(), probed, cancellationToken)
            : null;
        await pipeline.StartAsync();
        if (page is not null)
            await environment.Error.WriteLineAsync($"The page is at {page.Address}");
        if (health is not null)
            await environment.Error.WriteLineAsync($"Health checks are at port {health.Port}, /health");
        var place = StorageDescription.OfArticles(pipeline.Get<IOptions<StorageOptions>>().Value);
        await environment.Error.WriteLineAsync($"Watching {PlainText.Of(place)}; press Ctrl+C to stop.");

        await UntilStoppedAsync(cancellationToken);
        await environment.Error.WriteLineAsync("Stopping.");
        await pipeline.StopAsync();
        return ExitCode.Success;
    }

    /// <summary>
    /// Connects to the storage. At the start, a failure most likely comes from a wrong setting; later, the services wait for the storage.
    /// </summary>
    private static async Task PrepareAsync(PipelineHost pipeline, CancellationToken cancellationToken)
    {
        try
        {
            await pipeline.Get<IStorage>().PrepareAsync(cancellationToken);
            await TryToWriteAsync(pipeline.Get<IStorage>().Runs, cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            throw new CommandException(
                ExitCode.Configuration, "The storage cannot be used: " + Cause(error).Message.ReplaceLineEndings(" "));
        }
    }

    /// <summary>Checks that the storage is writable; otherwise serve would watch without effect.</summary>
    private static async Task TryToWriteAsync(IBlobs runs, CancellationToken cancellationToken)
    {
        const string name = "slots/writable";
        await runs.WriteAsync(name, new byte[8192], cancellationToken);
        await runs.DeleteAsync(name, cancellationToken);
    }

    /// <summary>Returns the error of the storage client's last attempt, which is like those of its earlier attempts.</summary>
    private static Exception Cause(Exception error) => error is AggregateException several ? several.InnerExceptions[^1] : error;

    private static async Task UntilStoppedAsync(CancellationToken cancellationToken)
    {
        var stopped = new TaskCompletionSource();
        await using var registration = cancellationToken.Register(stopped.SetResult);
        await stopped.Task;
    }
}
