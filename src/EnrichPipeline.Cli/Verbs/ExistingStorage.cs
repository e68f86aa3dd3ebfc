using EnrichPipeline.Cli.Hosting;
using EnrichPipeline.Cli.Output;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Cli.Verbs;

/// <summary>Opens the storage for commands that only look: a mistyped folder must not be made.</summary>
internal static class ExistingStorage
{
    /// <exception cref="Refusal">There is nothing.</exception>
    public static async Task<IStorage> OpenAsync(PipelineHost pipeline, CancellationToken cancellationToken)
    {
        if (StoragePlace.Missing(pipeline.Get<IOptions<StorageOptions>>().Value) is { } folder)
            throw new Refusal(ExitCode.InputUnreadable, $"Nothing is there: '{PlainText.Of(folder)}' does not exist.");
        var storage = pipeline.Get<IStorage>();
        await storage.PrepareAsync(cancellationToken);
        return storage;
    }
}
