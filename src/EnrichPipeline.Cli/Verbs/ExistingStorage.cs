using EnrichPipeline.Cli.Hosting;
using EnrichPipeline.Cli.Output;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Cli.Verbs;

/// <summary>Opens a storage that must already exist, so that a mistyped folder is not created.</summary>
internal static class ExistingStorage
{
    /// <exception cref="CommandException">The folder does not exist.</exception>
    public static async Task<IStorage> OpenAsync(PipelineHost pipeline, CancellationToken cancellationToken)
    {
        if (StorageDescription.MissingArticlesFolder(pipeline.Get<IOptions<StorageOptions>>().Value) is { } folder)
            throw new CommandException(ExitCode.InputUnreadable, $"The folder '{PlainText.Of(folder)}' does not exist.");
        var storage = pipeline.Get<IStorage>();
        await storage.PrepareAsync(cancellationToken);
        return storage;
    }
}
