using System.Text;
using System.Text.RegularExpressions;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Assemble;
using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Storage;
using EnrichPipeline.Storage.Folder;
using EnrichPipeline.Tests.Cli;
using EnrichPipeline.Tests.Sandbox;
using EnrichPipeline.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Assemble;

/// <summary>
/// Tests in which order everything that belongs to a changed document is written, and that nothing is lost if the process dies between
/// any two writes.
/// </summary>
public sealed partial class DocumentWriterTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>
{
    private const string Name = "a.txt";

    [Fact]
    public async Task Outbox_document_report_recheck_state_error_and_run_are_written_in_this_order()
    {
        using var start = await ChangedAsync();
        var (seen, before) = (new List<string>(), Files(start.Path));
        for (var writes = 1; ; writes++)
        {
            using var folder = Copy(start);
            var died = await AssembleAsync(folder, writes);
            var after = Files(folder.Path);
            seen.AddRange(
                before.Keys.Union(after.Keys).Where(name => before.GetValueOrDefault(name) != after.GetValueOrDefault(name)).Select(KindOf)
            );
            before = after;
            if (!died)
                break;
        }

        Assert.Equal(["note", "document", "page", "looks", "error", "run"], seen.Distinct());
    }

    [Fact]
    public async Task After_a_death_between_any_two_writes_the_message_mends_all_and_the_change_is_told_once()
    {
        using var start = await ChangedAsync();
        var clean = await MendedAsync(start, int.MaxValue);
        for (var writes = 0; writes < 12; writes++)
            Assert.Equal(clean, await MendedAsync(start, writes));
    }

    /// <summary>
    /// Makes a completed article with a retraction that no document states yet. An earlier file of the same name was refused.
    /// </summary>
    private async Task<TemporaryFolder> ChangedAsync()
    {
        var folder = new TemporaryFolder();
        await using var pipeline = await StartAsync(new FolderStorage(folder.Path, TimeProvider.System), folder);
        await pipeline.EnrichAsync(Name, Encoding.UTF8.GetBytes(Texts.Article));
        await pipeline.WorkUntilAsync(async () => await pipeline.Storage.Assemblies.CountAsync(CancellationToken.None) == 0);
        var (runs, run) = (pipeline.Get<RunStore>(), await RunAsync(pipeline));
        var known = (await runs.ResultAsync(run, 1, CancellationToken.None))!;
        var retracted = known.Resolution with
        {
            Notices = [new Notice(NoticeKind.Retraction, null, "publisher", 2026, NoticeDirection.About)],
        };
        await runs.WriteResultAsync(
            run,
            known with
            {
                Resolution = retracted,
                ConfirmedAt = known.ResolvedAt.AddDays(1),
            },
            CancellationToken.None
        );
        await pipeline
            .Get<RecheckStore>()
            .UpdateAsync(
                run,
                looks =>
                    looks! with
                    {
                        References = [.. looks.References.Select(reference => reference with { AskedAt = known.ResolvedAt })],
                    },
                CancellationToken.None
            );
        await runs.OpenAsync(run, CancellationToken.None);
        await pipeline.Storage.Enriched.WriteAsync(DocumentNames.Error(Name), "{}"u8.ToArray(), CancellationToken.None);
        return folder;
    }

    private async Task<(string Document, string Page, string Feed, string Left)> MendedAsync(TemporaryFolder start, int writes)
    {
        using var folder = Copy(start);
        await AssembleAsync(folder, writes);
        await AssembleAsync(folder, int.MaxValue);
        await using var pipeline = await StartAsync(new FolderStorage(folder.Path, TimeProvider.System), folder);
        await pipeline.Get<ChangeFeed>().PublishAsync(CancellationToken.None);
        var feed = await pipeline.Storage.Enriched.ListAsync("_changes/", CancellationToken.None).SingleAsync();
        return (
            (await pipeline.DocumentAsync(Name))!.ToString(),
            await File.ReadAllTextAsync(Path.Combine(folder.Path, "enriched", Name + ".html")),
            WithoutTimes(await File.ReadAllTextAsync(Path.Combine(folder.Path, "enriched", feed.Name))),
            string.Join('\n', Files(folder.Path).Keys.Select(KindOf).Order(StringComparer.Ordinal)));
    }

    /// <summary>Assembles in a process that dies after so many writes. Returns whether it died.</summary>
    private async Task<bool> AssembleAsync(TemporaryFolder folder, int writes)
    {
        var storage = new MortalStorage(new FolderStorage(folder.Path, TimeProvider.System), writes);
        await using var pipeline = await StartAsync(storage, folder);
        try
        {
            await pipeline
                .Get<AssembleHandler>()
                .AssembleAsync(MessageFormat.Write(AssemblyMessage.For(await RunAsync(pipeline))), CancellationToken.None);
        }
        catch (KilledException)
        {
            return true;
        }

        return false;
    }

    private Task<TestPipeline> StartAsync(IStorage storage, TemporaryFolder folder) => TestPipeline.StartAsync(
        sandbox.Server, (nameof(StorageOptions.Folder), folder.Path), also: services => services.AddSingleton(storage));

    private static async Task<Run> RunAsync(TestPipeline pipeline) =>
        (await pipeline.Get<RunStore>().CurrentAsync(Name, CancellationToken.None)).Current!.Run;

    private static TemporaryFolder Copy(TemporaryFolder start)
    {
        var copy = new TemporaryFolder();
        foreach (var (name, _) in Files(start.Path))
        {
            var path = Path.Combine(copy.Path, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(Path.Combine(start.Path, name), path);
        }

        return copy;
    }

    /// <summary>Returns the blobs in a folder by name, with their content.</summary>
    private static Dictionary<string, string> Files(string folder) => ((string[])["articles", "enriched", "runs"])
        .SelectMany(container => Directory.EnumerateFiles(Path.Combine(folder, container), "*", SearchOption.AllDirectories))
        .ToDictionary(path => Path.GetRelativePath(folder, path), File.ReadAllText);

    private static string KindOf(string name) => name.Replace('\\', '/') switch
    {
        "enriched/a.txt.json" => "document",
        "enriched/a.txt.html" => "page",
        "enriched/a.txt.error.json" => "error",
        var run when run.StartsWith("runs/untold/", StringComparison.Ordinal) => "note",
        var run when run.StartsWith("runs/open/", StringComparison.Ordinal) => "run",
        var run when run.Contains("looks", StringComparison.Ordinal) => "looks",
        var other => other,
    };

    private static string WithoutTimes(string feed) => Times().Replace(feed, "");

    [GeneratedRegex("\"toldAt\": ?\"[^\"]*\"", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Times();
}
