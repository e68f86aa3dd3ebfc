using System.Diagnostics;
using System.Reflection;

namespace EnrichPipeline.Tests.Support;

/// <summary>
/// Azurite on ports that the system chooses. It ends when its standard input closes, so it never outlives the tests,
/// not even where they are killed (see Azurite/start.cjs).
/// </summary>
internal sealed class AzuriteProcess
{
    /// <summary>Azurite takes any key; this one is no secret.</summary>
    public const string Key = "dGVzdA==";

    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private AzuriteProcess(Process process) => _process = process;

    public string Blobs { get; private set; } = "";

    public string Queues { get; private set; } = "";

    /// <summary>For an account that Azurite was started with, under <see cref="Key"/>.</summary>
    public string ConnectionString(string account) =>
        $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={Key};BlobEndpoint={Blobs}/{account};QueueEndpoint={Queues}/{account};";

    public static async Task<AzuriteProcess> StartAsync(string accounts)
    {
        var azurite = new AzuriteProcess(Start(accounts));
        using var patience = new CancellationTokenSource(_patience);
        azurite.Blobs = await azurite.AddressAsync("Blob", patience.Token);
        azurite.Queues = await azurite.AddressAsync("Queue", patience.Token);
        _ = azurite._process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        return azurite;
    }

    private async Task<string> AddressAsync(string service, CancellationToken cancellationToken)
    {
        var ready = $"Azurite {service} service is successfully listening at ";
        while (await _process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith(ready, StringComparison.Ordinal))
                return line[ready.Length..].Trim();
        }
        throw new InvalidOperationException(
            "Azurite did not start: " + await _process.StandardError.ReadToEndAsync(cancellationToken));
    }

    private static Process Start(string accounts)
    {
        var folder = Folder();
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
            throw new InvalidOperationException($"Azurite is not installed. `dotnet test` does it, or `npm ci` in {folder}.");
        var start = new ProcessStartInfo("node")
        {
            ArgumentList =
            {
                Path.Combine(folder, "start.cjs"), "--inMemoryPersistence", "--silent", "--disableTelemetry",
                "--blobPort", "0", "--queuePort", "0", "--tablePort", "0",
            },
            Environment = { ["AZURITE_ACCOUNTS"] = accounts },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        return Process.Start(start) ?? throw new InvalidOperationException("Node.js did not start.");
    }

    private static string Folder() => typeof(AzuriteProcess).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "AzuriteFolder").Value!;
}
