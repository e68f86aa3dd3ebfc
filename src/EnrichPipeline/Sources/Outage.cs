using EnrichPipeline.Model;

namespace EnrichPipeline.Sources;

/// <summary>Why a source could not be asked just now.</summary>
/// <param name="Reason">One short phrase without any text of the question, key or address.</param>
/// <param name="RetryAfter">How long the source asked to be left alone, where it said so.</param>
public sealed record Outage(Lane Lane, string Reason, TimeSpan? RetryAfter = null)
{
    /// <summary>Nothing is wrong with the source: others of ours were using all it allows us.</summary>
    public bool NoBudget { get; init; }
}
