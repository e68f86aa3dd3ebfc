using EnrichPipeline.Storage;
using EnrichPipeline.Storage.Azure;
using EnrichPipeline.Storage.Folder;
using EnrichPipeline.Tests.Support;

namespace EnrichPipeline.Benchmarks.Simulation;

/// <summary>The storage that the instances share: Azurite, or a folder if Azurite would be the slowest part.</summary>
internal sealed class SharedStorage(IStorage storage, string setting, string value, object? keptAlive, DirectoryInfo? folder) : IDisposable
{
    public IStorage Storage => storage;

    public KeyValuePair<string, string?> Setting => new($"EnrichPipeline:Storage:{setting}", value);

    public static async Task<SharedStorage> StartAsync(bool onFolder)
    {
        if (onFolder)
        {
            var folder = Directory.CreateTempSubdirectory("simulation");
            return new SharedStorage(new FolderStorage(folder.FullName, TimeProvider.System), "Folder", folder.FullName, null, folder);
        }
        var azurite = await AzuriteProcess.StartAsync($"simulation:{AzuriteProcess.Key}");
        var connection = azurite.ConnectionString("simulation");
        return new SharedStorage(AzureClients.ByConnectionString(connection), "ConnectionString", connection, azurite, null);
    }

    public void Dispose()
    {
        folder?.Delete(recursive: true);
        // Azurite ends with its process object: its standard input would be closed.
        GC.KeepAlive(keptAlive);
    }
}
