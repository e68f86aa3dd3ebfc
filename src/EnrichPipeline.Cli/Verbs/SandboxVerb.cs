using System.CommandLine;
using System.CommandLine.Parsing;
using EnrichPipeline.Cli.Hosting;
using EnrichPipeline.Reports.Words;
using EnrichPipeline.Sandbox;

namespace EnrichPipeline.Cli.Verbs;

/// <summary><c>enrich sandbox</c>: runs a local stand-in for the public services.</summary>
internal static class SandboxVerb
{
    public static Command Create(CommandEnvironment environment)
    {
        var records = CommonOptions.Records("Records to serve, as JSON lines (.jsonl, .jsonl.gz), instead of the built-in ones.");
        var port = Number("--port", "Listen on this port of 127.0.0.1 (default: a free port).", "N", 0, ushort.MaxValue);
        var latency = Number("--latency", "How long each response takes, in milliseconds.", "MS", 0, 600_000);
        var faults = Number("--fault-rate", "The share of responses with a fault, 0 to 1.", "F", 0.0, 1.0);
        var enforce = new Option<bool>("--enforce-limits") { Description = "Announce the public limits, and answer 429 beyond them." };
        var journals = Journals();
        var registered = Registered();
        var verb = new Command("sandbox", HelpTexts.Sandbox) { records, port, latency, faults, enforce, journals, registered };
        verb.SetAction((parsed, token) => RunAsync(
            environment,
            new SandboxOptions
            {
                RecordsFile = environment.PathOfOptional(parsed.GetValue(records)),
                JournalsFile = environment.PathOfOptional(parsed.GetValue(journals)),
                RegisteredFile = environment.PathOfOptional(parsed.GetValue(registered)),
                Port = parsed.GetValue(port),
                Latency = TimeSpan.FromMilliseconds(parsed.GetValue(latency)),
                FaultRate = parsed.GetValue(faults),
                EnforceLimits = parsed.GetValue(enforce),
                AnnounceLimits = parsed.GetValue(enforce),
            },
            token));
        return verb;
    }

    public static Option<string?> Journals() => new("--journals")
    {
        Description = "Journal names that PubMed knows: full name, tab, abbreviation (.tsv, .tsv.gz).",
        HelpName = "FILE",
    };

    public static Option<string?> Registered() => new("--registered")
    {
        Description = "DOIs that doi.org knows besides those of the records: DOI, tab, agency (.tsv, .tsv.gz).",
        HelpName = "FILE",
    };

    private static Option<T> Number<T>(string name, string description, string helpName, T least, T most) where T : struct, IComparable<T>
    {
        var option = new Option<T>(name) { Description = description, HelpName = helpName };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !IsWithin(result, least, most))
                result.AddError($"{name} must be a number from {least} to {most}.");
        });
        return option;
    }

    private static bool IsWithin<T>(OptionResult result, T least, T most) where T : struct, IComparable<T> =>
        double.TryParse(result.Tokens[0].Value, out var value)
        && value >= Convert.ToDouble(least) && value <= Convert.ToDouble(most);

    private static async Task<int> RunAsync(CommandEnvironment environment, SandboxOptions options, CancellationToken cancellationToken)
    {
        await using var sandbox = await SandboxStarter.StartAsync(options, environment.Time, cancellationToken);
        foreach (var (setting, value) in SandboxSettings.Of(sandbox))
            await environment.Output.WriteLineAsync($"{setting.Replace(":", "__", StringComparison.Ordinal)}={value}");
        await environment.Output.FlushAsync(cancellationToken);
        await environment.Error.WriteLineAsync($"Serving {Counted.Of(sandbox.Statistics().Records, "record")}; press Ctrl+C to stop.");
        await sandbox.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Success;
    }
}
