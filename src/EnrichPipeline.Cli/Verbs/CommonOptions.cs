using System.CommandLine;

namespace EnrichPipeline.Cli.Verbs;

/// <summary>The options that several verbs have.</summary>
internal static class CommonOptions
{
    public static Option<bool> Verbose { get; } = new("--verbose")
    {
        Description = "Say more on stderr.",
        Recursive = true,
    };

    public static Option<bool> Sandbox() => new("--sandbox")
    {
        Description = "Ask a stand-in for CrossRef and PubMed inside this process, not the public services.",
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
}
