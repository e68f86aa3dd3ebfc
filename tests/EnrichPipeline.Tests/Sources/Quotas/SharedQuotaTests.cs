using EnrichPipeline.Sandbox;
using EnrichPipeline.Sources;
using EnrichPipeline.Storage;
using EnrichPipeline.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EnrichPipeline.Tests.Sources.Quotas;

/// <summary>
/// Tests four instances on one storage, with a sandbox. The results do not depend on the speed of the machine: together the instances
/// never have more requests in flight than one may have, and each question is asked once. The benchmark <c>simulate</c> judges the
/// requests per second.
/// </summary>
[Trait("Kind", "Slow")]
public sealed class SharedQuotaTests
{
    private const int Instances = 4;
    private const int Questions = 24;

    [Fact]
    public async Task Over_a_folder_instances_share_the_quota()
    {
        using var folder = new TemporaryFolder();
        await KeepTheLimitsAsync((nameof(StorageOptions.Folder), folder.Path));
    }

    [Fact]
    public async Task On_Azure_instances_share_the_quota() =>
        await KeepTheLimitsAsync((nameof(StorageOptions.ConnectionString), await Azurite.NewConnectionStringAsync()));

    private static async Task KeepTheLimitsAsync((string Name, string Value) storage)
    {
        await using var sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { Latency = TimeSpan.FromMilliseconds(150) }, TimeProvider.System, CancellationToken.None);
        var instances = Enumerable.Range(0, Instances).Select(_ => Instance(sandbox, storage)).ToList();
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, Questions)
                .Select(question =>
                    instances[question % Instances]
                        .GetRequiredService<ICrossRef>()
                        .SearchAsync($"lenalidomide {question}", CancellationToken.None)
                )
        );
        foreach (var instance in instances)
            await instance.DisposeAsync();

        Assert.All(answers, answer => Assert.True(answer.IsAvailable, answer.Unavailable?.Reason));
        Assert.InRange(sandbox.Statistics().MostInFlight["crossref-list"], 1, 3);
        Assert.Equal(Questions, sandbox.Statistics().Calls["crossref-list"]);
    }

    private static ServiceProvider Instance(SandboxServer sandbox, (string Name, string Value) storage) => TestPipeline.Services(
        sandbox.CrossRefBaseUrl,
        sandbox.PubMedBaseUrl,
        storage,
        new Dictionary<string, string>
        {
            ["CrossRef:ListRequestsPerSecond"] = "10",
            ["CrossRef:ListConcurrency"] = "3",
            ["CrossRef:QuotaPatience"] = "00:05:00",
        }).BuildServiceProvider();
}
