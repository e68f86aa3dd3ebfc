namespace EnrichPipeline.Tests.Support;

/// <summary>How long a test waits for something that must come. No result depends on it: a machine at a load of 20 takes minutes.</summary>
internal static class Patience
{
    /// <summary>The limit for one event.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    /// <summary>
    /// The limit for a whole program. It is less than the ten minutes after which a run in which no test ends is stopped.
    /// </summary>
    public static readonly TimeSpan ForPrograms = TimeSpan.FromMinutes(9);
}
