using System.CommandLine;
using EnrichPipeline.Cli.Articles;
using EnrichPipeline.Cli.Hosting;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline;
using EnrichPipeline.Pipeline.InProcess;
using EnrichPipeline.Reports;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Cli.Verbs;

/// <summary><c>enrich article</c>: files in, documents and tables out, all in this process.</summary>
internal static class ArticleVerb
{
    public static Command Create(CommandEnvironment surroundings)
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
            surroundings,
            sources.In(parsed, surroundings) with { WithoutQueue = true },
            parsed.GetRequiredValue(files),
            parsed.GetValue(folder),
            failOn.In(parsed),
            token));
        return verb;
    }

    private static async Task<int> RunAsync(
        CommandEnvironment surroundings, RunOptions wishes, string[] files, string? folder, IReadOnlySet<Soundness> failing, CancellationToken cancellationToken)
    {
        var jobs = ArticleJob.Plan(files.Select(surroundings.PathOf), folder is null ? null : surroundings.PathOf(folder));
        await using var pipeline = await PipelineHost.OpenAsync(surroundings, wishes, cancellationToken);
        var run = new ArticleRun(
            pipeline.Get<ArticleEnricher>(),
            pipeline.Get<IOptions<EnrichmentOptions>>().Value.LargestArticle,
            pipeline.Get<IOptions<ReportOptions>>().Value.Html,
            failing,
            surroundings);

        var worst = ExitCode.Success;
        foreach (var job in jobs)
            worst = ExitCode.Worse(worst, await run.EnrichAsync(job, cancellationToken));
        return worst;
    }
}
