using System.Text;
using Spectre.Console;

namespace EnrichPipeline.Cli.Output;

/// <summary>Spectre consoles over our streams.</summary>
internal static class Screen
{
    /// <summary>Wide enough that nothing is ever wrapped for a program that reads it.</summary>
    private const int Unlimited = 10_000;

    public static IAnsiConsole Output(CommandEnvironment surroundings) =>
        Over(surroundings.Output, surroundings.OutputIsTerminal, surroundings.Width);

    public static IAnsiConsole Error(CommandEnvironment surroundings) =>
        Over(surroundings.Error, surroundings.ErrorIsTerminal, surroundings.Width);

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
