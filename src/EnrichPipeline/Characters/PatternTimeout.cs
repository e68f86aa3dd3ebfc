namespace EnrichPipeline.Characters;

/// <summary>The time limit of patterns that are compiled, and so may try a text in several ways.</summary>
/// <remarks>
/// <para>
/// A pattern with <c>RegexOptions.NonBacktracking</c> reads every text in linear time, but its tables take 1 to 5 MB of memory. So only
/// patterns that a hostile text could slow down have this option. All others have this time limit, in case such a text was overlooked;
/// <c>PatternTests</c> tries many.
/// </para>
/// <para>Far more than any text takes: a busy machine must not reach the limit.</para>
/// </remarks>
internal static class PatternTimeout
{
    public const int Milliseconds = 30_000;
}
