using EnrichPipeline.Model.Documents;
using EnrichPipeline.Storage;
using Xunit;

namespace EnrichPipeline.Tests.Infrastructure;

/// <summary>Compares what the docs say about the change feed on Azure with what is deployed there.</summary>
[Trait("Kind", "Slow")]
public sealed class FeedTests(CompiledTemplate template) : IClassFixture<CompiledTemplate>
{
    private static readonly string _filter = $"/blobServices/default/containers/{StorageNames.Enriched}/blobs/{Feed}/";
    private static readonly string _docs = string.Join('\n', Documentation.Lines("operating.md"));

    private static string Feed => DocumentNames.Changes(new DateOnly(2026, 11, 26)).Split('/')[0];

    [Fact]
    public void The_subscription_in_the_docs_hears_of_the_feed() =>
        Assert.Contains($"--subject-begins-with {_filter}", _docs, StringComparison.Ordinal);

    [BicepFact]
    public void The_subscription_uses_the_accounts_only_topic_under_the_name_in_the_outputs()
    {
        Assert.Single(template.OfType("Microsoft.EventGrid/systemTopics"));
        Assert.True(template.Root.GetProperty("outputs").TryGetProperty("SYSTEM_TOPIC_NAME", out _));
        Assert.Contains("--system-topic-name \"$SYSTEM_TOPIC_NAME\"", _docs, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hooks/postdeploy.sh")]
    [InlineData("hooks/postdeploy.ps1")]
    public void The_subscription_of_the_articles_has_another_name(string hook)
    {
        Assert.Contains("--name articles", File.ReadAllText(Bicep.PathOf(hook)), StringComparison.Ordinal);
        Assert.Contains("--name changes", _docs, StringComparison.Ordinal);
    }

    [BicepFact]
    public void Retention_ends_old_versions_of_the_feed_and_never_the_feed()
    {
        var rules = template
            .OfType("Microsoft.Storage/storageAccounts/managementPolicies")
            .Single()
            .Template.GetProperty("variables")
            .ToString();

        Assert.DoesNotContain($"{StorageNames.Enriched}/", rules, StringComparison.Ordinal);
    }
}
