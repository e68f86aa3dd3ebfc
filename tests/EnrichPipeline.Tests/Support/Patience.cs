namespace EnrichPipeline.Tests.Support;

/// <summary>How long a test waits for what must come. No test is judged by it: a machine at a load of 20 takes minutes.</summary>
internal static class Patience
{
    /// <summary>Less than the five minutes after which a run in which no test ends is stopped.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);
}
