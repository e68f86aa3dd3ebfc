using System.CommandLine;
using System.Text;
using EnrichPipeline.Articles;
using EnrichPipeline.Cli.Articles;
using EnrichPipeline.Cli.Explaining;
using EnrichPipeline.Cli.Hosting;
using EnrichPipeline.Cli.Input;
using EnrichPipeline.Cli.Output;
using EnrichPipeline.Pipeline;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Cli.Verbs;

/// <summary><c>enrich split</c>: an article in, its references out as JSON lines; no network, no settings.</summary>
internal static class SplitVerb
{
    public static Command Create(CommandEnvironment surroundings)
    {
        var file = NamedArgument.Of<string>("FILE", "The text of an article.");
        var output = CommonOptions.Out("Write the lines here (default: stdout).", "FILE");
        var explain = new Option<bool>("--explain") { Description = "Say on stderr why each boundary was set; lines get a \"why\"." };
        var verb = new Command("split", HelpTexts.Split) { file, output, explain };
        verb.SetAction((parsed, token) => RunAsync(surroundings, parsed.GetRequiredValue(file), parsed.GetValue(output), parsed.GetValue(explain), token));
        return verb;
    }

    private static async Task<int> RunAsync(CommandEnvironment surroundings, string file, string? output, bool explain, CancellationToken cancellationToken)
    {
        InputFile.RequireOther(surroundings, file, output);
        await using var pipeline = await PipelineHost.BuildAsync(surroundings, new RunOptions(), cancellationToken);
        var article = await ReadAsync(pipeline, surroundings.PathOf(file), cancellationToken);

        var lines = await LinesAsync(article, explain ? new SplitReasons(article.Lists, surroundings.Error) : null, cancellationToken);
        if (output is not null)
            await WholeFile.WriteAsync(surroundings.PathOf(output), BinaryData.FromString(lines), cancellationToken);
        else
            await surroundings.Output.WriteAsync(lines.AsMemory(), cancellationToken);
        return ExitCode.Success;
    }

    private static async Task<string> LinesAsync(Article article, SplitReasons? reasons, CancellationToken cancellationToken)
    {
        var lines = new StringBuilder();
        foreach (var reference in article.References)
        {
            var why = reasons is null ? null : await reasons.TellAsync(reference, cancellationToken);
            lines.Append(JsonLines.LineOf(SplitLine.Of(reference) with { Why = why }, LineJson.Lines.SplitLine));
        }
        return lines.ToString();
    }

    private static async Task<Article> ReadAsync(PipelineHost pipeline, string path, CancellationToken cancellationToken)
    {
        var file = await ArticleFile.ReadAsync(path, pipeline.Get<IOptions<EnrichmentOptions>>().Value.LargestArticle, cancellationToken);
        if (!file.IsRead)
            throw new Refusal(ExitCode.InputUnreadable, $"{PlainText.Of(path)}: {file.Problem}");
        var reading = pipeline.Get<IArticleReader>().Read(Path.GetFileName(path), file.Bytes);
        return reading.Article ?? throw new Refusal(ExitCode.InputUnreadable, $"{PlainText.Of(path)}: {reading.Problem}");
    }
}
