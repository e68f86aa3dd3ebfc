using System.CommandLine;
using EnrichPipeline.Cli.Hosting;
using EnrichPipeline.Sandbox;

namespace EnrichPipeline.Cli.Verbs;

/// <summary>The options <c>--sandbox</c>, <c>--records</c> and <c>--no-cache</c> of commands that use the sources.</summary>
internal sealed class SourceChoice
{
    private readonly Option<bool> _sandbox = CommonOptions.Sandbox();
    private readonly Option<string?> _records = CommonOptions.Records(
        "Records that the sandbox serves, as JSON lines (.jsonl, .jsonl.gz), instead of the built-in ones."
    );

    private readonly Option<string?> _registered = SandboxVerb.Registered();

    private readonly Option<bool> _noCache = new("--no-cache")
    {
        Description = "Do not use the answer cache.",
    };

    public void AddTo(Command verb)
    {
        verb.Options.Add(_sandbox);
        verb.Options.Add(_records);
        verb.Options.Add(_registered);
        verb.Options.Add(_noCache);
        verb.Validators.Add(result =>
        {
            if (result.GetValue(_records) is not null && !result.GetValue(_sandbox))
                result.AddError("--records says what a sandbox serves: it needs --sandbox.");
            if (result.GetValue(_registered) is not null && !result.GetValue(_sandbox))
                result.AddError("--registered says what a sandbox serves: it needs --sandbox.");
        });
    }

    public RunOptions In(ParseResult parsed, CommandEnvironment environment) =>
        new()
        {
            Sandbox = parsed.GetValue(_sandbox)
                ? OfRecords(environment.PathOfOptional(parsed.GetValue(_records)), environment.PathOfOptional(parsed.GetValue(_registered)))
                : null,
            NoCache = parsed.GetValue(_noCache),
            Verbose = parsed.GetValue(CommonOptions.Verbose),
        };

    /// <summary>Returns options without announced limits: nobody else uses this sandbox, so it need not slow down its client.</summary>
    private static SandboxOptions OfRecords(string? file, string? registered) =>
        new()
        {
            RecordsFile = file,
            RegisteredFile = registered,
            AnnounceLimits = false,
        };
}
