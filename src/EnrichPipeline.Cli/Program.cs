using EnrichPipeline.Cli;
using EnrichPipeline.Cli.Hosting;

using var stop = new StopSignals();
await using var output = StandardStreams.OpenOutput();
return await EnrichCommand.RunAsync(args, StandardStreams.CommandEnvironment(output), stop.Token);
