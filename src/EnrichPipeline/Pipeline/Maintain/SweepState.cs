using System.Text.Json.Serialization;

namespace EnrichPipeline.Pipeline.Maintain;

/// <summary><c>runs/sweep/state.json</c>: the progress of the sweep over all articles.</summary>
/// <param name="StartedAt">When the current pass began.</param>
/// <param name="ChangedSince">The current pass checks only articles changed since then; null if it checks all.</param>
/// <param name="CompleteAt">When the last pass that checks all articles began.</param>
/// <param name="Continuation">Where the listing continues; null at the beginning of a pass.</param>
/// <param name="Failed">The articles that could not be ingested; the next round tries them again.</param>
internal sealed record SweepState(
    int SchemaVersion,
    DateTimeOffset StartedAt,
    DateTimeOffset? ChangedSince,
    DateTimeOffset CompleteAt,
    string? Continuation,
    IReadOnlyList<string> Failed)
{
    public const int CurrentSchemaVersion = 1;

    /// <summary>How often a pass checks all articles, which costs a small read for each.</summary>
    private static readonly TimeSpan _completeEvery = TimeSpan.FromDays(1);

    /// <summary>More than the clocks of machines and storage differ.</summary>
    private static readonly TimeSpan _margin = TimeSpan.FromMinutes(15);

    /// <summary>Returns the state at the beginning of a round: an unfinished pass continues, otherwise a new pass begins.</summary>
    public static SweepState Begin(SweepState? last, DateTimeOffset now)
    {
        if (last is { Continuation: not null })
            return last;
        return last is null || now - last.CompleteAt >= _completeEvery
            ? new(CurrentSchemaVersion, now, ChangedSince: null, CompleteAt: now, Continuation: null, last?.Failed ?? [])
            : last with { StartedAt = now };
    }

    /// <summary>Returns the state after a part of the listing. Without a continuation, that part was the last of its pass.</summary>
    public SweepState After(string? continuation) => continuation is null
        ? this with { ChangedSince = StartedAt - ArticleSweep.MinAge - _margin, Continuation = null }
        : this with { Continuation = continuation };
}

/// <summary>JSON of the sweep state: compact, nulls omitted.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SweepState))]
internal sealed partial class SweepJson : JsonSerializerContext;
