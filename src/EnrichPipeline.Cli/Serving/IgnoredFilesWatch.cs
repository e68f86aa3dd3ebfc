using EnrichPipeline.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EnrichPipeline.Cli.Serving;

/// <summary>Logs the files among the articles that are ignored: each file once, with the reason.</summary>
internal sealed partial class IgnoredFilesWatch(IStorage storage, TimeProvider time, ILogger<IgnoredFilesWatch> logger) : BackgroundService
{
    private static readonly TimeSpan _period = TimeSpan.FromMinutes(1);

    private HashSet<IgnoredFile> _logged = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_period, time);
        do
            await LookAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(CancellationToken stopping)
    {
        try
        {
            // Stopping does not wait for this, since listing a folder of a network drive may hang.
            var ignored = await Task
                .Run(async () => await storage.Articles.ListIgnoredAsync(stopping).ToHashSetAsync(cancellationToken: stopping), stopping)
                .WaitAsync(stopping);
            foreach (var file in ignored.Except(_logged))
                Tell(file);
            _logged = ignored;
        }
        catch (Exception error) when (!stopping.IsCancellationRequested)
        {
            Log.Down(logger, error);
        }
    }

    private void Tell(IgnoredFile file)
    {
        if (file.IsByDesign)
            Log.LeftOut(logger, file.Name, file.Reason);
        else
            Log.Ignored(logger, file.Name, file.Reason);
    }

    private static partial class Log
    {
        [LoggerMessage(240, LogLevel.Warning, "The file {File} is ignored: {Reason}")]
        public static partial void Ignored(ILogger logger, string file, string reason);

        [LoggerMessage(241, LogLevel.Information, "The file {File} is left out: {Reason}")]
        public static partial void LeftOut(ILogger logger, string file, string reason);

        [LoggerMessage(242, LogLevel.Information, "The ignored files cannot be listed; trying again in a minute")]
        public static partial void Down(ILogger logger, Exception error);
    }
}
