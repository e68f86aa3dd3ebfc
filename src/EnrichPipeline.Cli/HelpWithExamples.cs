using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace EnrichPipeline.Cli;

/// <summary>Prints the help of a command followed by examples, at a fixed width.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    private const int Width = 100;

    public override bool ClearsParseErrors => true;

    public static void AddTo(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        var help = (HelpAction)option.Action!;
        help.MaxWidth = Width;
        option.Action = new HelpWithExamples(help);
    }

    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.WriteLine(HelpTexts.After(parseResult.CommandResult.Command));
        return ExitCode.Success;
    }
}
