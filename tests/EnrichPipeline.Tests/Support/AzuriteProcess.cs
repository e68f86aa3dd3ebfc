using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace EnrichPipeline.Tests.Support;

/// <summary>
/// Azurite on ports that the system chooses. It ends when its standard input closes, so it never outlives the tests, even if they are
/// killed (see Azurite/start.cjs).
/// </summary>
internal sealed class AzuriteProcess
{
    /// <summary>The account key. Azurite accepts any key; this one is not secret.</summary>
    public const string Key = "dGVzdA==";

    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(4);

    private readonly Process _process;

    private AzuriteProcess(Process process) => _process = process;

    public string Blobs { get; private set; } = "";

    public string Queues { get; private set; } = "";

    /// <summary>Returns the connection string of an account that Azurite was started with, with <see cref="Key"/>.</summary>
    public string ConnectionString(string account) => ConnectionString(account, Blobs, Queues);

    /// <summary>Returns the connection string of an account through proxies at other addresses.</summary>
    public static string ConnectionString(string account, string blobs, string queues) =>
        $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={Key};BlobEndpoint={blobs}/{account};QueueEndpoint={queues}/"
        + $"{account};";

    /// <param name="folder">Where Azurite keeps its data; null for memory.</param>
    /// <param name="before">The process whose ports are reused, so that clients find the new one.</param>
    public static async Task<AzuriteProcess> StartAsync(string accounts, string? folder = null, AzuriteProcess? before = null)
    {
        var azurite = new AzuriteProcess(Start(accounts, folder, PortOf(before?.Blobs), PortOf(before?.Queues)));
        using var patience = new CancellationTokenSource(_patience);
        azurite.Blobs = await azurite.AddressAsync("Blob", patience.Token);
        azurite.Queues = await azurite.AddressAsync("Queue", patience.Token);
        _ = azurite._process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        return azurite;
    }

    /// <summary>Stops Azurite and waits, because it writes its data to disk at the end.</summary>
    public async Task StopAsync()
    {
        using var kill = Process.Start("kill", ["-s", "TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync().WaitAsync(_patience);
        _process.Dispose();
    }

    private static int PortOf(string? address) => address is null ? 0 : new Uri(address).Port;

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

    private static Process Start(string accounts, string? folder, int blobPort, int queuePort)
    {
        var installed = Folder();
        if (!Directory.Exists(Path.Combine(installed, "node_modules")))
            throw new InvalidOperationException($"Azurite is not installed. `dotnet test` does it, or `npm ci` in {installed}.");
        var start = new ProcessStartInfo("node")
        {
            ArgumentList =
            {
                Path.Combine(installed, "start.cjs"), "--silent", "--disableTelemetry", "--tablePort", "0",
                "--blobPort", $"{blobPort}", "--queuePort", $"{queuePort}",
            },
            Environment = { ["AZURITE_ACCOUNTS"] = accounts },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var argument in folder is null ? ["--inMemoryPersistence"] : new[] { "--location", folder })
            start.ArgumentList.Add(argument);
        return Process.Start(start) ?? throw new InvalidOperationException("Node.js did not start.");
    }

    private static string Folder() => typeof(AzuriteProcess).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "AzuriteFolder").Value!;
}
