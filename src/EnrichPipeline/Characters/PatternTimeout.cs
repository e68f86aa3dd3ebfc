namespace EnrichPipeline.Characters;

/// <summary>The time limit for regular expressions that can backtrack.</summary>
/// <remarks>
/// <para>
/// A pattern with <c>RegexOptions.NonBacktracking</c> reads every text in linear time, but its tables take 1 to 5 MB of memory, so only
/// patterns that a hostile text could slow down have this option. All others have this time limit, in case such a text was overlooked;
/// <c>PatternTests</c> tries many hostile texts.
/// </para>
/// <para>The limit is far above the time that any text takes, so that a busy machine does not reach it.</para>
/// </remarks>
internal static class PatternTimeout
{
    public const int Milliseconds = 30_000;
}
