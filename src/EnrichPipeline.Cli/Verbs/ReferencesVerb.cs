using System.CommandLine;
using EnrichPipeline.Cli.Hosting;
using EnrichPipeline.Cli.Input;
using EnrichPipeline.Cli.Output;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Http;
using EnrichPipeline.Pipeline.InProcess;
using EnrichPipeline.Settings;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Cli.Verbs;

/// <summary><c>enrich references</c>: resolves one reference per line and writes one JSON line for each, in order, as a stream.</summary>
internal static class ReferencesVerb
{
    public static Command Create(CommandEnvironment environment)
    {
        var file = NamedArgument.Of<string>("FILE", "References, one per line, in UTF-8; - for stdin. Blank lines are only counted.");
        var output = CommonOptions.Out("Write the lines to this file (default: stdout); named FILE.partial until complete.", "FILE");
        var sources = new SourceChoice();
        var verb = new Command("references", HelpTexts.References) { file, output };
        var failOn = new FailOn();
        sources.AddTo(verb);
        failOn.AddTo(verb);
        verb.SetAction((parsed, token) => RunAsync(
            environment,
            sources.In(parsed, environment) with { WithoutQueue = true, Streaming = true },
            parsed.GetRequiredValue(file),
            parsed.GetValue(output),
            failOn.In(parsed),
            token));
        return verb;
    }

    private static async Task<int> RunAsync(
        CommandEnvironment environment,
        RunOptions runOptions,
        string file,
        string? output,
        IReadOnlySet<Soundness> failing,
        CancellationToken cancellationToken
    )
    {
        InputFile.RequireOther(environment, file, output);
        await using var pipeline = await PipelineHost.OpenAsync(environment, runOptions, cancellationToken);
        await using var input = InputFile.Open(environment, file);
        await using var lines = JsonLines.Open(environment, output);
        var shown = lines.IsShown ? environment with { ErrorIsTerminal = false } : environment;
        return await ProgressBar.ShowAsync(
            shown,
            file,
            progress =>
                ResolveAsync(
                    pipeline.Get<ReferenceStream>(),
                    ReferenceLines.ReadPlacedAsync(input, cancellationToken),
                    lines,
                    pipeline.Get<IOptions<EnrichPipelineOptions>>().Value.SandboxRecords is not null,
                    failing,
                    progress,
                    cancellationToken
                )
        );
    }

    private static async Task<int> ResolveAsync(
        ReferenceStream stream,
        IAsyncEnumerable<PlacedText> texts,
        JsonLines lines,
        bool isSandbox,
        IReadOnlySet<Soundness> failing,
        IProgress<ResolvedCount>? progress,
        CancellationToken cancellationToken)
    {
        var code = ExitCode.Success;
        await foreach (var reference in stream.ResolveAsync(texts, cancellationToken))
        {
            var answer = ReferenceAnswer.Of(reference) with { Sandbox = isSandbox ? true : null };
            await lines.WriteAsync(answer, OutputJson.Lines.ReferenceAnswer, cancellationToken);
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
