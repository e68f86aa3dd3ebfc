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
        var files = NamedArgument.Of<string[]>("FILE", "Articles; a folder stands for all files in it, - for stdin.");
        files.Arity = ArgumentArity.OneOrMore;
        var folder = CommonOptions.Out("Write NAME.json and NAME.html here (default: beside each file).", "DIR");
        var json = CommonOptions.Json("Print each document as a line of JSON, instead of a table; files are written only with --out.");
        var sources = new SourceChoice();
        var verb = new Command("article", HelpTexts.Article) { files, folder, json };
        var failOn = new FailOn();
        sources.AddTo(verb);
        failOn.AddTo(verb);
        verb.SetAction((parsed, token) => RunAsync(
            environment,
            sources.In(parsed, environment) with { WithoutQueue = true },
            ArticleJob.Plan(environment, parsed.GetRequiredValue(files), parsed.GetValue(folder), parsed.GetValue(json)),
            parsed.GetValue(json),
            failOn.In(parsed),
            token));
        return verb;
    }

    private static async Task<int> RunAsync(
        CommandEnvironment environment,
        RunOptions runOptions,
        IReadOnlyList<ArticleJob> jobs,
        bool json,
        IReadOnlySet<Soundness> failing,
        CancellationToken cancellationToken
    )
    {
        await using var pipeline = await PipelineHost.OpenAsync(environment, runOptions, cancellationToken);
        var run = new ArticleRun(
            pipeline.Get<ArticleEnricher>(),
            pipeline.Get<IOptions<EnrichmentOptions>>().Value.LargestArticle,
            pipeline.Get<IOptions<ReportOptions>>().Value.Html,
            json,
            failing,
            environment);

        var worst = ExitCode.Success;
        foreach (var job in jobs)
            worst = ExitCode.Worse(worst, await run.EnrichAsync(job, cancellationToken));
        return worst;
    }
}
