using System.Reflection;
using System.Text.Json;
using EnrichPipeline.Pipeline;
using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Settings;
using EnrichPipeline.Sources.CrossRef;
using EnrichPipeline.Sources.PubMed;
using EnrichPipeline.Storage;
using EnrichPipeline.Tests.Functions;
using Xunit;

namespace EnrichPipeline.Tests.Infrastructure;

public sealed class SettingTests(CompiledTemplate template) : IClassFixture<CompiledTemplate>
{
    private const string Root = EnrichPipelineOptions.Section + "__";

    /// <summary>The settings that belong to the platform, not to this project.</summary>
    private static readonly string[] _platform =
    [
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
        "APPLICATIONINSIGHTS_CONNECTION_STRING",
        "AZURE_CLIENT_ID",
        "AzureWebJobsStorage__blobServiceUri",
        "AzureWebJobsStorage__clientId",
        "AzureWebJobsStorage__credential",
        "AzureWebJobsStorage__queueServiceUri",
        "OTEL_TRACES_SAMPLER",
        "OTEL_TRACES_SAMPLER_ARG",
    ];

    [BicepFact]
    public void Our_settings_are_options_of_the_library()
    {
        string[] ours = [.. template.Settings.Keys.Where(name => name.StartsWith(Root, StringComparison.Ordinal))];

        Assert.Contains("EnrichPipeline__ContactEmail", ours);
        Assert.Contains("EnrichPipeline__Storage__AccountName", ours);
        Assert.Subset(OptionNames(), ours.ToHashSet());
    }

    [BicepFact]
    public void The_other_settings_are_known_ones_of_the_platform_and_those_that_triggers_name() =>
        Assert.Equal(
            _platform.Concat(BindingTests.Named),
            template.Settings.Keys.Where(name => !name.StartsWith(Root, StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [BicepFact]
    public void The_timer_has_six_fields_and_the_value_of_the_example_for_local_use()
    {
        var example = JsonDocument
            .Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "local.settings.example.json")))
            .RootElement;

        Assert.Equal(6, template.Settings["ReenrichSchedule"].Split(' ').Length);
        Assert.Equal(example.GetProperty("Values").GetProperty("ReenrichSchedule").GetString(), template.Settings["ReenrichSchedule"]);
    }

    [BicepTheory]
    [InlineData("EnrichPipeline__PubMed__ApiKey")]
    [InlineData("EnrichPipeline__CrossRef__PlusToken")]
    public void Secrets_are_references_to_the_vault(string name) =>
        Assert.Contains("@Microsoft.KeyVault(SecretUri={0})", template.Settings[name], StringComparison.Ordinal);

    [BicepFact]
    public void No_setting_of_the_retired_plans_is_left_to_confuse_flex() =>
        Assert.DoesNotContain(
            template.Settings.Keys,
            name => name.StartsWith("FUNCTIONS_", StringComparison.Ordinal) || name.StartsWith("WEBSITE_", StringComparison.Ordinal)
        );

    private static HashSet<string> OptionNames() =>
    [
        .. NamesOf<EnrichPipelineOptions>(EnrichPipelineOptions.Section),
        .. NamesOf<StorageOptions>(StorageOptions.Section),
        .. NamesOf<CrossRefOptions>(CrossRefOptions.Section),
        .. NamesOf<PubMedOptions>(PubMedOptions.Section),
        .. NamesOf<EnrichmentOptions>(EnrichmentOptions.Section),
        .. NamesOf<RecheckOptions>(RecheckOptions.Section),
    ];

    private static IEnumerable<string> NamesOf<T>(string section) =>
        typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite)
            .Select(property => $"{section.Replace(":", "__", StringComparison.Ordinal)}__{property.Name}");
}
