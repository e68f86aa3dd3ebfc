using EnrichPipeline.Cli.Hosting;
using EnrichPipeline.Cli.Output;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Cli.Verbs;

/// <summary>Opens a storage that must already exist, so that a mistyped folder is not created.</summary>
internal static class ExistingStorage
{
    /// <summary>Opens the storage to write to it, and creates what it lacks.</summary>
    /// <exception cref="CommandException">The folder does not exist.</exception>
    public static async Task<IStorage> PrepareAsync(PipelineHost pipeline, CancellationToken cancellationToken)
    {
        var storage = Find(pipeline, out _);
        await storage.PrepareAsync(cancellationToken);
        return storage;
    }

    /// <summary>Opens the storage to read it. Nothing is created in a folder; an account cannot be read without its queues.</summary>
    /// <exception cref="CommandException">The folder does not exist.</exception>
    public static async Task<IStorage> ReadAsync(PipelineHost pipeline, CancellationToken cancellationToken)
    {
        var storage = Find(pipeline, out var isFolder);
        if (!isFolder)
            await storage.PrepareAsync(cancellationToken);
        return storage;
    }

    private static IStorage Find(PipelineHost pipeline, out bool isFolder)
    {
        var options = pipeline.Get<IOptions<StorageOptions>>().Value;
        if (StorageDescription.MissingArticlesFolder(options) is { } folder)
            throw new CommandException(ExitCode.InputUnreadable, $"The folder '{PlainText.Of(folder)}' does not exist.");
        isFolder = StorageDescription.IsFolder(options);
        return pipeline.Get<IStorage>();
    }
}
