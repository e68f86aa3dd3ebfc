using System.CommandLine;
using EnrichPipeline.Cli.Hosting;
using EnrichPipeline.Cli.Input;
using EnrichPipeline.Cli.Output;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Http;
using EnrichPipeline.Pipeline.InProcess;

namespace EnrichPipeline.Cli.Verbs;

/// <summary><c>enrich references</c>: a reference a line in, a JSON line out, in order; input of any length streams.</summary>
internal static class ReferencesVerb
{
    public static Command Create(CommandEnvironment surroundings)
    {
        var file = NamedArgument.Of<string>("FILE", "One reference a line, UTF-8; - for stdin.");
        var output = CommonOptions.Out("Write the lines here (default: stdout); FILE.partial until all are there.", "FILE");
        var sources = new SourceChoice();
        var verb = new Command("references", HelpTexts.References) { file, output };
        var failOn = new FailOn();
        sources.AddTo(verb);
        failOn.AddTo(verb);
        verb.SetAction((parsed, token) => RunAsync(
            surroundings,
            sources.In(parsed, surroundings) with { WithoutQueue = true, Streaming = true },
            parsed.GetRequiredValue(file),
            parsed.GetValue(output),
            failOn.In(parsed),
            token));
        return verb;
    }

    private static async Task<int> RunAsync(
        CommandEnvironment surroundings, RunOptions wishes, string file, string? output, IReadOnlySet<Soundness> failing, CancellationToken cancellationToken)
    {
        InputFile.RequireOther(surroundings, file, output);
        await using var pipeline = await PipelineHost.OpenAsync(surroundings, wishes, cancellationToken);
        await using var input = InputFile.Open(surroundings, file);
        await using var lines = JsonLines.Open(surroundings, output);
        var shown = lines.IsShown ? surroundings with { ErrorIsTerminal = false } : surroundings;
        return await ProgressBar.ShowAsync(shown, file, progress =>
            ResolveAsync(pipeline.Get<ReferenceStream>(), ReferenceLines.ReadAsync(input, cancellationToken), lines, failing, progress, cancellationToken));
    }

    private static async Task<int> ResolveAsync(
        ReferenceStream stream,
        IAsyncEnumerable<string> texts,
        JsonLines lines,
        IReadOnlySet<Soundness> failing,
        IProgress<ResolvedCount>? progress,
        CancellationToken cancellationToken)
    {
        var code = ExitCode.Success;
        await foreach (var reference in stream.ResolveAsync(texts, cancellationToken))
        {
            await lines.WriteAsync(ReferenceAnswer.Of(reference), LineJson.Lines.ReferenceAnswer, cancellationToken);
            progress?.Report(new ResolvedCount(reference.Index + 1, 0));
            if (reference.Resolution.Verdict is Verdict.Unavailable or Verdict.Failed)
                code = ExitCode.Incomplete;
            else if (code == ExitCode.Success && reference.Resolution.Integrity is { } integrity && failing.Contains(integrity.Assessment))
                code = ExitCode.NeedsPerson;
        }
        await lines.CompleteAsync(cancellationToken);
        return code;
    }
}
