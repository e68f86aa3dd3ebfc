using EnrichPipeline.Pipeline;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Sandbox;
using EnrichPipeline.Sources;
using EnrichPipeline.Sources.CrossRef;
using EnrichPipeline.Sources.DataCite;
using EnrichPipeline.Sources.DoiOrg;
using EnrichPipeline.Sources.PubMed;
using Microsoft.Extensions.Configuration;

namespace EnrichPipeline.Cli.Hosting;

/// <summary>
/// Reads the settings from appsettings.json in the working folder, the environment and the command line, in ascending precedence.
/// </summary>
internal static class PipelineConfiguration
{
    private static readonly Dictionary<string, string?> _patient = new()
    {
        [$"{CrossRefOptions.Section}:{nameof(SourceOptions.QuotaPatience)}"] = "01:00:00",
        [$"{PubMedOptions.Section}:{nameof(SourceOptions.QuotaPatience)}"] = "01:00:00",
        [$"{DataCiteOptions.Section}:{nameof(SourceOptions.QuotaPatience)}"] = "01:00:00",
        [$"{DoiOrgOptions.Section}:{nameof(SourceOptions.QuotaPatience)}"] = "01:00:00",
        [$"{EnrichmentOptions.Section}:{nameof(EnrichmentOptions.ReferencesInFlight)}"] = "2000",
    };

    /// <summary>Settings for streams of references, for which full calls matter more than tenths of a second.</summary>
    private static readonly Dictionary<string, string?> _streaming = new()
    {
        [$"{CrossRefOptions.Section}:{nameof(SourceOptions.BatchDelay)}"] = "00:00:00.4",
        [$"{PubMedOptions.Section}:{nameof(SourceOptions.BatchDelay)}"] = "00:00:00.4",
        [$"{DataCiteOptions.Section}:{nameof(SourceOptions.BatchDelay)}"] = "00:00:00.4",
        [$"{DoiOrgOptions.Section}:{nameof(SourceOptions.BatchDelay)}"] = "00:00:00.4",
    };

    public static IConfigurationRoot Build(CommandEnvironment environment, RunOptions runOptions, SandboxServer? sandbox)
    {
        var builder = new ConfigurationBuilder();
        if (runOptions.WithoutQueue)
            builder.AddInMemoryCollection(_patient);
        if (runOptions.Streaming)
            builder.AddInMemoryCollection(_streaming);
        if (sandbox is not null)
            builder.AddInMemoryCollection(SandboxSettings.Defaults);
        builder
            .AddJsonFile(Path.Combine(environment.Folder, "appsettings.json"), optional: true)
            .AddConfiguration(environment.Environment)
            .AddInMemoryCollection(runOptions.Settings);
        // The answers of a sandbox must not enter the cache.
        if (runOptions.NoCache || sandbox is not null)
            builder.AddInMemoryCollection([new($"{CacheOptions.Section}:{nameof(CacheOptions.Enabled)}", "false")]);
        if (sandbox is not null)
            builder.AddInMemoryCollection(SandboxSettings.Of(sandbox));
        return Read(builder);
    }

    private static IConfigurationRoot Read(ConfigurationBuilder builder)
    {
        try
        {
            return builder.Build();
        }
        catch (InvalidDataException error)
        {
            throw new CommandException(ExitCode.Configuration, $"{error.Message} {error.InnerException?.Message}".TrimEnd());
        }
    }
}
