using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Win32.SafeHandles;

namespace EnrichPipeline.Cli.Hosting;

/// <summary>The standard streams of the process, in UTF-8 without a byte order mark, independent of the system's code page.</summary>
internal static class StandardStreams
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static TextWriter OpenOutput() => new StreamWriter(OutputStream(), _utf8) { NewLine = "\n" };

    public static CommandEnvironment CommandEnvironment(TextWriter output) => new()
    {
        Input = Console.OpenStandardInput(),
        Output = output,
        Error = new StreamWriter(Console.OpenStandardError(), _utf8) { AutoFlush = true },
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Width = Width(),
        Folder = Environment.CurrentDirectory,
        Environment = new ConfigurationBuilder().AddEnvironmentVariables().Build(),
    };

    /// <summary>
    /// Returns a stream to stdout. The console's stream ignores a closed pipe, so that <c>enrich references … | head</c> would never end; a
    /// plain stream reports it. For files the console's stream is used, since a plain one would not move the shared offset.
    /// </summary>
    private static Stream OutputStream()
    {
        if (OperatingSystem.IsWindows())
            return Console.OpenStandardOutput();
        var plain = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return plain.CanSeek ? Console.OpenStandardOutput() : plain;
    }

    private static int Width()
    {
        const int usual = 80;
        return Console.IsOutputRedirected && Console.IsErrorRedirected || Console.WindowWidth <= 0 ? usual : Console.WindowWidth;
    }
}
