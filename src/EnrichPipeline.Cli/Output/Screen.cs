using System.Text;
using Spectre.Console;

namespace EnrichPipeline.Cli.Output;

/// <summary>Creates Spectre consoles over the streams of the environment.</summary>
internal static class Screen
{
    /// <summary>The width if the output is not a terminal: so large that nothing is wrapped.</summary>
    private const int Unlimited = 10_000;

    public static IAnsiConsole Output(CommandEnvironment environment) =>
        Over(environment.Output, environment.OutputIsTerminal, environment.Width);

    public static IAnsiConsole Error(CommandEnvironment environment) =>
        Over(environment.Error, environment.ErrorIsTerminal, environment.Width);

    private static IAnsiConsole Over(TextWriter writer, bool isTerminal, int width) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
        ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
        Out = new Sized(writer, isTerminal, isTerminal ? width : Unlimited),
    });

    private sealed class Sized(TextWriter writer, bool isTerminal, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => isTerminal;

        public int Width => width;

        public int Height => 24;

        public void SetEncoding(Encoding encoding)
        {
        }
    }
}
