using System.Text;
using EnrichPipeline.Cli;
using Microsoft.Extensions.Configuration;

namespace EnrichPipeline.Tests.Cli;

/// <summary>Runs the command in this process, in its own folder and without the environment variables of this machine.</summary>
internal static class Enrich
{
    public static Task<EnrichOutcome> RunAsync(string folder, params string[] args) => RunAsync(folder, "", args);

    public static Task<EnrichOutcome> RunAsync(string folder, string input, string[] args) =>
        RunAsync(folder, new MemoryStream(Encoding.UTF8.GetBytes(input)), [], args, CancellationToken.None);

    public static async Task<EnrichOutcome> RunAsync(
        string folder, Stream input, Dictionary<string, string?> environment, string[] args, CancellationToken cancellationToken)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await RunAsync(folder, input, environment, output, error, args, cancellationToken);
        return new(code, output.ToString(), error.ToString());
    }

    public static Task<int> RunAsync(
        string folder,
        Stream input,
        Dictionary<string, string?> environment,
        TextWriter output,
        TextWriter error,
        string[] args,
        CancellationToken cancellationToken
    ) =>
        EnrichCommand.RunAsync(
            args,
            new CommandEnvironment
            {
                Input = input,
                Output = output,
                Error = error,
                Folder = folder,
                Environment = new ConfigurationBuilder().AddInMemoryCollection(KeptIn(folder)).AddInMemoryCollection(environment).Build(),
            },
            cancellationToken);

    /// <summary>Returns settings that keep the command's cache in the folder, not in the home of the user who runs the tests.</summary>
    private static Dictionary<string, string?> KeptIn(string folder) =>
        new() { ["EnrichPipeline:Storage:Folder"] = Path.Combine(folder, ".kept") };
}

/// <summary>The result of a run.</summary>
internal sealed record EnrichOutcome(int Code, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
