using System.CommandLine;

namespace EnrichPipeline.Cli.Verbs;

/// <summary>Options that several commands have in common.</summary>
internal static class CommonOptions
{
    public static Option<bool> Verbose { get; } = new("--verbose")
    {
        Description = "Print more details on stderr.",
        Recursive = true,
    };

    public static Option<bool> Sandbox() => new("--sandbox")
    {
        Description = "Use a local stand-in for CrossRef and PubMed instead of the public services.",
    };

    public static Option<string?> Records(string description) => new("--records")
    {
        Description = description,
        HelpName = "FILE",
    };

    public static Option<string?> Out(string description, string helpName) => new("--out")
    {
        Description = description,
        HelpName = helpName,
    };

    public static Option<bool> Json(string description) => new("--json") { Description = description };
}
