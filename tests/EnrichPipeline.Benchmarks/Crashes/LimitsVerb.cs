using System.Diagnostics;
using System.Globalization;
using EnrichPipeline.Sandbox;

namespace EnrichPipeline.Benchmarks.Crashes;

/// <summary>Many tiny articles at once through one <c>enrich serve</c>: how long they take, and its memory on the way.</summary>
internal static class LimitsVerb
{
    /// <summary>Every fiftieth has a reference; the others are refused.</summary>
    private const int PerReference = 50;

    private static readonly TimeSpan _look = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(30);

    public static async Task<int> RunAsync(string enrich, int files)
    {
        using var folders = new Folders();
        await DropAsync(Directory.CreateDirectory(Path.Combine(folders.Clean, "articles")), files);
        await using var sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { AnnounceLimits = false }, TimeProvider.System, CancellationToken.None);
        await using var stage = new Stage(enrich, sandbox, folders.Clean, connection: null, processes: 1);
        var watch = Stopwatch.StartNew();
        await stage.DropAsync([]);
        Console.WriteLine("seconds\tarticles read\tdocuments\tMB resident");
        while (!await stage.IsDoneAsync(files) && watch.Elapsed < _patience)
        {
            await Task.Delay(_look, TimeProvider.System, CancellationToken.None);
            Print(watch.Elapsed, await stage.ReadAsync(), await stage.DocumentsAsync(), stage.Running[0]);
        }

        return await stage.IsDoneAsync(files) ? 0 : 1;
    }

    private static async Task DropAsync(DirectoryInfo articles, int files)
    {
        for (var file = 0; file < files; file++)
            await File.WriteAllTextAsync(
                Path.Combine(articles.FullName, $"{file}.txt"),
                file % PerReference == 0
                    ? $"References\n\n1. Hare JF (1998) Squirrels discriminate among callers {file}. Anim Behav 55:451-460\n"
                    : "Nothing here.");
    }

    private static void Print(TimeSpan elapsed, int read, int documents, Process serve)
    {
        serve.Refresh();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds:F0}\t{read}\t{documents}\t{serve.WorkingSet64 >> 20}"));
    }
}
