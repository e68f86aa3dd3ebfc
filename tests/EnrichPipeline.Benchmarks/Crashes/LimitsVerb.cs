using System.Diagnostics;
using System.Globalization;
using EnrichPipeline.Benchmarks.Reliability;
using EnrichPipeline.Sandbox;

namespace EnrichPipeline.Benchmarks.Crashes;

/// <summary>Drops many tiny articles at once on one <c>enrich serve</c>, and measures its time and memory.</summary>
internal static class LimitsVerb
{
    /// <summary>One article in so many has a reference; the others are refused.</summary>
    private const int PerReference = 50;

    private const long MostMegabytes = 500;

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
        var most = 0L;
        while (!await IsDoneAsync(stage, files) && watch.Elapsed < _patience)
        {
            await Task.Delay(_look, TimeProvider.System, CancellationToken.None);
            most = Math.Max(most, await MeasureAsync(watch.Elapsed, stage));
        }

        return await TellAsync(stage, files, watch.Elapsed, most);
    }

    private static async Task<int> TellAsync(Stage stage, int files, TimeSpan elapsed, long megabytes)
    {
        var table = new TrialTable(Console.Out);
        var (read, documents) = (await stage.ReadAsync(), await stage.DocumentsAsync());
        table.Add(new Trial("tiny articles at once: all read", files, read == files, $"{read:N0} in {elapsed.TotalSeconds:F0} s"));
        var expected = Documents(files);
        table.Add(
            new Trial("tiny articles at once: all documents written", expected, documents == expected, $"{documents:N0} documents"));
        table.Add(
            new Trial("tiny articles at once: memory flat", files, megabytes <= MostMegabytes, $"at most {megabytes} MB resident"));
        return table.ExitCode;
    }

    private static int Documents(int files) => (files + PerReference - 1) / PerReference;

    // An article is read a moment before its messages are sent, so work may not have begun although the queue is empty.
    private static async Task<bool> IsDoneAsync(Stage stage, int files) =>
        await stage.DocumentsAsync() >= Documents(files) && await stage.IsDoneAsync(files);

    private static async Task DropAsync(DirectoryInfo articles, int files)
    {
        for (var file = 0; file < files; file++)
            await File.WriteAllTextAsync(
                Path.Combine(articles.FullName, $"{file}.txt"),
                file % PerReference == 0
                    ? $"References\n\n1. Hare JF (1998) Squirrels discriminate among callers {file}. Anim Behav 55:451-460\n"
                    : "Nothing here.");
    }

    /// <summary>Reports the progress on standard error; returns the megabytes in use.</summary>
    private static async Task<long> MeasureAsync(TimeSpan elapsed, Stage stage)
    {
        var serve = stage.Running[0];
        serve.Refresh();
        var megabytes = serve.WorkingSet64 >> 20;
        var (read, documents) = (await stage.ReadAsync(), await stage.DocumentsAsync());
        Console.Error.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds:F0} s: {read} read, {documents} documents, {megabytes} MB"));
        return megabytes;
    }
}
