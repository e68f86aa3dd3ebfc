namespace EnrichPipeline.Tests.Support;

/// <summary>
/// A real Azurite for all tests of the assembly, started by the first that needs it. Each test gets a new, empty storage account, so
/// tests do not affect each other.
/// </summary>
internal static class Azurite
{
    private const int Accounts = 2000;

    private static readonly Lazy<Task<AzuriteProcess>> _running = new(() => AzuriteProcess.StartAsync(AllAccounts));
    private static int _used;

    private static string AllAccounts =>
        string.Join(';', Enumerable.Range(1, Accounts).Select(number => $"{Name(number)}:{AzuriteProcess.Key}"));

    public static async Task<string> NewConnectionStringAsync()
    {
        var azurite = await _running.Value;
        var number = Interlocked.Increment(ref _used);
        if (number > Accounts)
            throw new InvalidOperationException($"Azurite was started with {Accounts} accounts, and tests have asked for more.");
        return azurite.ConnectionString(Name(number));
    }

    private static string Name(int number) => $"t{number:D4}";
}
