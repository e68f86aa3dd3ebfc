using System.CommandLine;
using EnrichPipeline.Articles;
using EnrichPipeline.Cli.Articles;
using EnrichPipeline.Cli.Explaining;
using EnrichPipeline.Cli.Hosting;
using EnrichPipeline.Cli.Input;
using EnrichPipeline.Cli.Output;
using EnrichPipeline.Enrichment;

namespace EnrichPipeline.Cli.Verbs;

/// <summary><c>enrich split</c>: an article in, its references out as JSON lines; no network, no settings.</summary>
internal static class SplitVerb
{
    public static Command Create(Surroundings surroundings)
    {
        var file = NamedArgument.Of<string>("FILE", "The text of an article.");
        var output = CommonOptions.Out("Write the lines here (default: stdout).", "FILE");
        var explain = new Option<bool>("--explain") { Description = "Say on stderr why each boundary was set; lines get a \"why\"." };
        var verb = new Command("split", HelpTexts.Split) { file, output, explain };
        verb.SetAction((parsed, token) => RunAsync(surroundings, parsed.GetRequiredValue(file), parsed.GetValue(output), parsed.GetValue(explain), token));
        return verb;
    }

    private static async Task<int> RunAsync(Surroundings surroundings, string file, string? output, bool explain, CancellationToken cancellationToken)
    {
        InputFile.RequireOther(surroundings, file, output);
        await using var pipeline = await Pipeline.BuildAsync(surroundings, new Wishes(), cancellationToken);
        var article = await ReadAsync(pipeline, surroundings.PathOf(file), cancellationToken);

        await using var lines = JsonLines.Open(surroundings, output);
        var reasons = explain ? new SplitReasons(article.Lists, surroundings.Error) : null;
        foreach (var reference in article.References)
        {
            var why = reasons is null ? null : await reasons.TellAsync(reference, cancellationToken);
            await lines.WriteAsync(SplitLine.Of(reference) with { Why = why }, LineJson.Lines.SplitLine, cancellationToken);
        }

        return ExitCode.Success;
    }

    private static async Task<Article> ReadAsync(Pipeline pipeline, string path, CancellationToken cancellationToken)
    {
        var file = await ArticleFile.ReadAsync(path, new EnrichmentOptions().LargestArticle, cancellationToken);
        if (!file.IsRead)
            throw new Refusal(ExitCode.InputUnreadable, $"{PlainText.Of(path)}: {file.Problem}");
        var reading = pipeline.Get<IArticleReader>().Read(Path.GetFileName(path), file.Bytes);
        return reading.Article ?? throw new Refusal(ExitCode.InputUnreadable, $"{PlainText.Of(path)}: {reading.Problem}");
    }
}
