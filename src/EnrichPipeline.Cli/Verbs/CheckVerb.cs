using System.CommandLine;
using EnrichPipeline.Cli.Checking;
using EnrichPipeline.Cli.Hosting;
using EnrichPipeline.Cli.Input;
using EnrichPipeline.Cli.Output;
using EnrichPipeline.Pipeline.Http;
using EnrichPipeline.Sandbox;

namespace EnrichPipeline.Cli.Verbs;

/// <summary><c>enrich check</c>: measures accuracy and calls on labelled references, with a sandbox.</summary>
internal static class CheckVerb
{
    public static Command Create(CommandEnvironment environment)
    {
        var strings = NamedArgument.Of<string>(
            "STRINGS",
            "JSON lines (- for stdin): text, doi, pmid, null (true: judged to have no DOI), "
                + "independent (true: the ids do not come from the records)."
        );
        var records = CommonOptions.Records("Records to search, as JSON lines (.jsonl, .jsonl.gz), instead of the built-in ones.");
        var journals = SandboxVerb.Journals();
        var errors = new Option<string?>("--errors")
        {
            Description = "Write each error here, with its evidence, as a JSON line.",
            HelpName = "FILE",
        };
        var json = CommonOptions.Json("Print one JSON object, instead of tables.");
        var verb = new Command("check", HelpTexts.Check) { strings, records, journals, errors, json };
        verb.SetAction((parsed, token) => RunAsync(
            environment,
            new RunOptions
            {
                Streaming = true,
                Sandbox = new SandboxOptions
                {
                    RecordsFile = environment.PathOfOptional(parsed.GetValue(records)),
                    AnnounceLimits = false,
                    JournalsFile = environment.PathOfOptional(parsed.GetValue(journals)),
                },
                Verbose = parsed.GetValue(CommonOptions.Verbose),
            },
            parsed.GetRequiredValue(strings),
            parsed.GetValue(errors),
            parsed.GetValue(json),
            token));
        return verb;
    }

    private static async Task<int> RunAsync(
        CommandEnvironment environment,
        RunOptions runOptions,
        string strings,
        string? errors,
        bool json,
        CancellationToken cancellationToken
    )
    {
        InputFile.RequireOther(environment, strings, errors);
        await using var pipeline = await PipelineHost.OpenAsync(environment, runOptions, cancellationToken);
        await using var lines = errors is null ? null : JsonLines.Open(environment, errors);
        var run = new CheckRun(pipeline.Get<ReferenceStream>(), lines);

        var start = environment.Time.GetTimestamp();
        await ProgressBar.ShowAsync(environment, strings, progress =>
            run.CountAsync(LabelledFile.ReadAsync(environment, strings, cancellationToken), progress, cancellationToken));
        if (lines is not null)
            await lines.CompleteAsync(cancellationToken);
        var (calls, wall) = (pipeline.Sandbox!.Statistics().Calls, environment.Time.GetElapsedTime(start));
        if (json)
            await environment.Output.WriteAsync(
                JsonLines.LineOf(CheckAnswer.Of(run.Headline, run.All, calls, wall), OutputJson.Lines.CheckAnswer));
        else
            CheckReport.Write(environment, run.Headline, run.All, calls, wall);
        return ExitCode.Success;
    }
}
