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

/// <summary><c>enrich split</c>: writes the references of an article as JSON lines, without network or settings.</summary>
internal static class SplitVerb
{
    public static Command Create(CommandEnvironment environment)
    {
        var file = NamedArgument.Of<string>("FILE", "An article; - for stdin.");
        var output = CommonOptions.Out("Write the lines here (default: stdout).", "FILE");
        var explain = new Option<bool>("--explain") { Description = "Explain each boundary on stderr, and as \"why\" in the lines." };
        var verb = new Command("split", HelpTexts.Split) { file, output, explain };
        verb.SetAction(
            (parsed, token) =>
                RunAsync(environment, parsed.GetRequiredValue(file), parsed.GetValue(output), parsed.GetValue(explain), token)
        );
        return verb;
    }

    private static async Task<int> RunAsync(
        CommandEnvironment environment,
        string file,
        string? output,
        bool explain,
        CancellationToken cancellationToken
    )
    {
        InputFile.RequireOther(environment, file, output);
        await using var pipeline = await PipelineHost.OpenWithoutSourcesAsync(environment, new RunOptions(), cancellationToken);
        var article = await ReadAsync(pipeline, environment, file, cancellationToken);

        var lines = await LinesAsync(article, explain ? new SplitReasons(article.Lists, environment.Error) : null, cancellationToken);
        if (output is not null)
            await AtomicFile.WriteAsync(environment.PathOf(output), BinaryData.FromString(lines), cancellationToken);
        else
            await environment.Output.WriteAsync(lines.AsMemory(), cancellationToken);
        return ExitCode.Success;
    }

    private static async Task<string> LinesAsync(Article article, SplitReasons? reasons, CancellationToken cancellationToken)
    {
        var lines = new StringBuilder();
        foreach (var reference in article.References)
        {
            var why = reasons is null ? null : await reasons.ExplainAsync(reference, cancellationToken);
            lines.Append(JsonLines.LineOf(SplitLine.Of(reference) with { Why = why }, OutputJson.Lines.SplitLine));
        }
        return lines.ToString();
    }

    private static async Task<Article> ReadAsync(
        PipelineHost pipeline, CommandEnvironment environment, string name, CancellationToken cancellationToken)
    {
        var largest = pipeline.Get<IOptions<EnrichmentOptions>>().Value.LargestArticle;
        var file = await ArticleFile.ReadAsync(environment, name, largest, cancellationToken);
        if (!file.IsRead)
            throw new CommandException(ExitCode.InputUnreadable, $"{PlainText.Of(name)}: {file.Problem}");
        var reading = await pipeline.Get<TimeLimitedReader>().ReadAsync(Path.GetFileName(name), file.TakeBytes(), cancellationToken);
        return reading.Article ?? throw new CommandException(ExitCode.InputUnreadable, $"{PlainText.Of(name)}: {reading.Problem}");
    }
}
