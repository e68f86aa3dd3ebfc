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

/// <summary>Settings from appsettings.json in the working folder, the environment and the command line, the later over the earlier.</summary>
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

    /// <summary>Where thousands of references pass through, fuller calls count for more than some tenths of a second.</summary>
    private static readonly Dictionary<string, string?> _streaming = new()
    {
        [$"{CrossRefOptions.Section}:{nameof(SourceOptions.BatchDelay)}"] = "00:00:00.4",
        [$"{PubMedOptions.Section}:{nameof(SourceOptions.BatchDelay)}"] = "00:00:00.4",
        [$"{DataCiteOptions.Section}:{nameof(SourceOptions.BatchDelay)}"] = "00:00:00.4",
        [$"{DoiOrgOptions.Section}:{nameof(SourceOptions.BatchDelay)}"] = "00:00:00.4",
    };

    public static IConfigurationRoot Build(CommandEnvironment surroundings, RunOptions wishes, SandboxServer? sandbox)
    {
        var builder = new ConfigurationBuilder();
        if (wishes.WithoutQueue)
            builder.AddInMemoryCollection(_patient);
        if (wishes.Streaming)
            builder.AddInMemoryCollection(_streaming);
        if (sandbox is not null)
            builder.AddInMemoryCollection(SandboxSettings.Defaults);
        builder
            .AddJsonFile(Path.Combine(surroundings.Folder, "appsettings.json"), optional: true)
            .AddConfiguration(surroundings.Environment)
            .AddInMemoryCollection(wishes.Settings);
        // A sandbox's records are not the world's: nothing of them is remembered.
        if (wishes.NoCache || sandbox is not null)
            builder.AddInMemoryCollection([new($"{CacheOptions.Section}:{nameof(CacheOptions.Enabled)}", "false")]);
        if (sandbox is not null)
            builder.AddInMemoryCollection(SandboxSettings.Addresses(sandbox));
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
            throw new Refusal(ExitCode.Configuration, $"{error.Message} {error.InnerException?.Message}".TrimEnd());
        }
    }
}
