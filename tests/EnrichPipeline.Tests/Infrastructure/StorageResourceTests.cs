using System.Text.RegularExpressions;
using EnrichPipeline.Pipeline.Assemble;
using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Storage;
using Xunit;

namespace EnrichPipeline.Tests.Infrastructure;

public sealed partial class StorageResourceTests(CompiledTemplate template) : IClassFixture<CompiledTemplate>
{
    [BicepFact]
    public void Containers_are_the_library_s_and_the_one_of_the_package()
    {
        var containers = template.OfType("Microsoft.Storage/storageAccounts/blobServices/containers").Single().Names("containerNames");

        Assert.Equal([StorageNames.Articles, StorageNames.Enriched, StorageNames.Runs, "deployment"], containers);
        Assert.Contains("deployment", PackageContainer(), StringComparison.Ordinal);
    }

    [BicepFact]
    public void Queues_are_the_library_s() =>
        Assert.Equal(
            [StorageNames.References, StorageNames.ReferencesPoison, StorageNames.Assemblies],
            template.OfType("Microsoft.Storage/storageAccounts/queueServices/queues").Single().Names("queueNames"));

    [BicepTheory]
    [InlineData("allowSharedKeyAccess", "False")]
    [InlineData("allowBlobPublicAccess", "False")]
    [InlineData("allowCrossTenantReplication", "False")]
    [InlineData("supportsHttpsTrafficOnly", "True")]
    [InlineData("minimumTlsVersion", "TLS1_2")]
    public void The_account_lets_nobody_in_by_key_or_in_the_open(string property, string value) =>
        Assert.Equal(value, template.OfType("Microsoft.Storage/storageAccounts").Single().Properties.GetProperty(property).ToString());

    [BicepFact]
    public void What_is_overwritten_or_deleted_can_be_had_back()
    {
        var service = template.OfType("Microsoft.Storage/storageAccounts/blobServices").Single().Properties;

        Assert.True(service.GetProperty("isVersioningEnabled").GetBoolean());
        Assert.True(service.GetProperty("deleteRetentionPolicy").GetProperty("enabled").GetBoolean());
    }

    [BicepFact]
    public void Old_runs_expire_and_the_pointers_of_living_articles_do_not()
    {
        string[] prefixes = [.. RunFolders().SelectMany(rule => rule)];

        Assert.All(RunFolders(), rule => Assert.InRange(rule.Length, 1, 10));
        Assert.Equal(
            256,
            HexPairs().Count(pair => prefixes.Any(prefix => $"{StorageNames.Runs}/{pair}".StartsWith(prefix, StringComparison.Ordinal)))
        );
        string[] kept = [RunNames.OpenPrefix, RunNames.Current("a.txt"), RecheckStore.Prefix, ChangeFeed.Prefix];
        Assert.DoesNotContain(
            kept,
            name => prefixes.Any(prefix => $"{StorageNames.Runs}/{name}".StartsWith(prefix, StringComparison.Ordinal))
        );
    }

    [Fact]
    public void A_run_s_folder_begins_with_two_hexadecimal_digits() =>
        Assert.Matches(TwoDigits(), new Run("a.txt", new string('0', 64)).Key);

    private string PackageContainer() =>
        template.OfType("Microsoft.Web/sites").Single().Properties
            .GetProperty("functionAppConfig").GetProperty("deployment").GetProperty("storage").GetProperty("value").GetString()!;

    private IEnumerable<string[]> RunFolders() =>
        template.OfType("Microsoft.Storage/storageAccounts/managementPolicies").Single().Template
            .GetProperty("variables").GetProperty("runFolders").EnumerateArray()
            .Select(rule => rule.EnumerateArray().Select(prefix => prefix.GetString()!).ToArray());

    private static IEnumerable<string> HexPairs() => Enumerable.Range(0, 256).Select(number => $"{number:x2}");

    [GeneratedRegex("^[0-9a-f]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex TwoDigits();
}
