using System.Text.RegularExpressions;
using EnrichPipeline.Pipeline;
using EnrichPipeline.Storage;
using EnrichPipeline.Storage.Folder;
using EnrichPipeline.Tests.Sandbox;
using EnrichPipeline.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline;

/// <summary>
/// Tests a process that dies between any two writes: the next process finishes, with the same document and nothing left over.
/// </summary>
[Trait("Kind", "Slow")]
public sealed partial class CrashPointTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>
{
    private const string Name = "journals/a.txt";
    private const int Never = int.MaxValue;

    private static readonly byte[] _article =
        """
        A short review

        References

        1. List A, Kurtin S, Roe D, et al.: Efficacy of lenalidomide in myelodysplastic syndromes. N Engl J Med 2005, 352:549–557.
        2. Nobody AB: A work of which no catalogue has ever heard. Zebra J 2011, 4:17–99.
        """u8.ToArray();

    private static readonly Dictionary<string, string> _settings = new()
    {
        ["CrossRef:BatchDelay"] = "00:00:00",
        ["PubMed:BatchDelay"] = "00:00:00",
    };

    private readonly FakeTimeProvider _time = new(new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Wherever_a_process_dies_the_next_one_finishes_with_the_same_document()
    {
        var clean = await LivesAsync(Never);
        var deaths = 0;
        while (await LivesAsync(deaths, Never) is { Died: true } life)
        {
            Assert.True(clean.Document == life.Document, $"Other bytes after a death at write {deaths}:\n{life.Document}");
            Assert.True(clean.Left == life.Left, $"After a death at write {deaths} there is left:\n{life.Left}\nnot:\n{clean.Left}");
            deaths++;
        }
        Assert.InRange(deaths, 15, 100);
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(3, 2, 4)]
    [InlineData(7, 5, 1)]
    [InlineData(9, 0, 9)]
    [InlineData(12, 3, 2)]
    public async Task Several_deaths_are_no_worse_than_one(params int[] deaths)
    {
        var clean = await LivesAsync(Never);
        var life = await LivesAsync([.. deaths, Never]);
        Assert.Equal((clean.Document, clean.Left), (life.Document, life.Left));
    }

    /// <summary>Runs one process after the other on one folder, each dying after so many writes, and returns what they leave.</summary>
    private async Task<(string Document, string Left, bool Died)> LivesAsync(params int[] writes)
    {
        using var folder = new TemporaryFolder();
        var storage = new FolderStorage(folder.Path, _time);
        await storage.PrepareAsync(CancellationToken.None);
        await storage.Articles.WriteAsync(Name, _article, CancellationToken.None);
        var died = false;
        foreach (var most in writes)
            died |= await LiveAsync(new MortalStorage(storage, most), folder.Path);
        var document = await storage.Enriched.ReadAsync($"{Name}.json", CancellationToken.None);
        return (WithoutTimes(document!.Content), Left(folder.Path), died);
    }

    /// <summary>Does what serve does: looks for articles and works off the queues. Returns whether the process died.</summary>
    private async Task<bool> LiveAsync(MortalStorage storage, string folder)
    {
        await using var pipeline = await TestPipeline.StartAsync(
            sandbox.Server, (nameof(StorageOptions.Folder), folder), _settings, also: services => services.AddSingleton<IStorage>(storage));
        try
        {
            await pipeline.IngestAsync(Name);
            await pipeline.WorkUntilAsync(() => IsIdleAsync(pipeline));
        }
        catch (KilledException)
        {
            _time.Advance(QueueSettings.VisibilityTimeout);
        }
        return storage.IsDead;
    }

    /// <summary>
    /// Whether no message is left, so that nothing will ever change again. The clock of the queues advances with each call.
    /// </summary>
    private async Task<bool> IsIdleAsync(TestPipeline pipeline)
    {
        _time.Advance(TimeSpan.FromSeconds(1));
        return await pipeline.Storage.References.CountAsync(CancellationToken.None)
                + await pipeline.Storage.Assemblies.CountAsync(CancellationToken.None)
            == 0;
    }

    /// <summary>Returns every file except lock files.</summary>
    private static string Left(string folder) => string.Join('\n', Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(folder, path))
        .Where(path => !path.StartsWith(".locks", StringComparison.Ordinal) && !path.StartsWith(".slots", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal));

    private static string WithoutTimes(BinaryData document) => Times().Replace(document.ToString(), "");

    [GeneratedRegex("\"(ingestedAt|resolvedAt|checkAgainAt)\": ?\"[^\"]*\"", RegexOptions.NonBacktracking)]
    private static partial Regex Times();
}
