using System.CommandLine;
using EnrichPipeline.Cli.Hosting;
using EnrichPipeline.Cli.Mcp;
using ModelContextProtocol.Server;

namespace EnrichPipeline.Cli.Verbs;

/// <summary><c>enrich mcp</c>: a Model Context Protocol server on stdin and stdout, for assistants.</summary>
internal static class McpVerb
{
    public static Command Create(CommandEnvironment environment)
    {
        var sources = new SourceChoice();
        var verb = new Command("mcp", HelpTexts.Mcp);
        sources.AddTo(verb);
        verb.SetAction((parsed, token) => RunAsync(environment, sources.In(parsed, environment) with { WithoutQueue = true }, token));
        return verb;
    }

    private static async Task<int> RunAsync(CommandEnvironment environment, RunOptions runOptions, CancellationToken cancellationToken)
    {
        await using var pipeline = await PipelineHost.OpenAsync(environment, runOptions, cancellationToken);
        var options = McpTools.Options(new(pipeline));
        await using var transport = new StreamServerTransport(environment.Input, environment.OutputStream, options.ServerInfo!.Name, null);
        await using var server = McpServer.Create(transport, options, null, null);
        await server.RunAsync(cancellationToken);
        return ExitCode.Success;
    }
}
