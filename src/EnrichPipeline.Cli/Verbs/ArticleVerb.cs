using System.CommandLine;
using EnrichPipeline.Cli.Articles;
using EnrichPipeline.Cli.Hosting;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline;
using EnrichPipeline.Pipeline.InProcess;
using EnrichPipeline.Reports;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Cli.Verbs;

/// <summary><c>enrich article</c>: enriches files in this process and writes documents, reports and tables.</summary>
internal static class ArticleVerb
{
    public static Command Create(CommandEnvironment environment)
    {
        var files = NamedArgument.Of<string[]>("FILE", "Texts of articles.");
        files.Arity = ArgumentArity.OneOrMore;
        var folder = CommonOptions.Out("Write NAME.json and NAME.html here (default: beside each file).", "DIR");
        var sources = new SourceChoice();
        var verb = new Command("article", HelpTexts.Article) { files, folder };
        var failOn = new FailOn();
        sources.AddTo(verb);
        failOn.AddTo(verb);
        verb.SetAction((parsed, token) => RunAsync(
            environment,
            sources.In(parsed, environment) with { WithoutQueue = true },
            parsed.GetRequiredValue(files),
            parsed.GetValue(folder),
            failOn.In(parsed),
            token));
        return verb;
    }

    private static async Task<int> RunAsync(
        CommandEnvironment environment,
        RunOptions runOptions,
        string[] files,
        string? folder,
        IReadOnlySet<Soundness> failing,
        CancellationToken cancellationToken
    )
    {
        var jobs = ArticleJob.Plan(files.Select(environment.PathOf), folder is null ? null : environment.PathOf(folder));
        await using var pipeline = await PipelineHost.OpenAsync(environment, runOptions, cancellationToken);
        var run = new ArticleRun(
            pipeline.Get<ArticleEnricher>(),
            pipeline.Get<IOptions<EnrichmentOptions>>().Value.LargestArticle,
            pipeline.Get<IOptions<ReportOptions>>().Value.Html,
            failing,
            environment);

        var worst = ExitCode.Success;
        foreach (var job in jobs)
            worst = ExitCode.Worse(worst, await run.EnrichAsync(job, cancellationToken));
        return worst;
    }
}
