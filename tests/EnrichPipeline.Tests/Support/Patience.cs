namespace EnrichPipeline.Tests.Support;

/// <summary>How long a test waits for what must come. No test is judged by it: a machine at a load of 20 takes minutes.</summary>
internal static class Patience
{
    /// <summary>For one thing.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    /// <summary>For a whole program. Less than the ten minutes after which a run in which no test ends is stopped.</summary>
    public static readonly TimeSpan ForPrograms = TimeSpan.FromMinutes(9);
}
