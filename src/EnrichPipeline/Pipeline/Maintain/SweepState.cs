using System.Text.Json.Serialization;

namespace EnrichPipeline.Pipeline.Maintain;

/// <summary><c>runs/sweep/state.json</c>: how far the sweep over all articles has come.</summary>
/// <param name="StartedAt">When the present pass over all articles began.</param>
/// <param name="ChangedSince">Only articles changed since then are looked at in this pass; null for all.</param>
/// <param name="CompleteAt">When the last pass began that looked at all.</param>
/// <param name="Continuation">Where the listing goes on; null at the beginning of a pass.</param>
/// <param name="Failed">Articles that could not be ingested: the next round tries them again.</param>
internal sealed record SweepState(
    int SchemaVersion,
    DateTimeOffset StartedAt,
    DateTimeOffset? ChangedSince,
    DateTimeOffset CompleteAt,
    string? Continuation,
    IReadOnlyList<string> Failed)
{
    public const int CurrentSchemaVersion = 1;

    /// <summary>Looking at all articles costs a small read for each.</summary>
    private static readonly TimeSpan _completeEvery = TimeSpan.FromDays(1);

    /// <summary>More than clocks of machines and storages differ.</summary>
    private static readonly TimeSpan _margin = TimeSpan.FromMinutes(15);

    /// <summary>The state at the beginning of a round: a pass that is not over goes on, else a new one begins.</summary>
    public static SweepState Begin(SweepState? last, DateTimeOffset now)
    {
        if (last is { Continuation: not null })
            return last;
        return last is null || now - last.CompleteAt >= _completeEvery
            ? new(CurrentSchemaVersion, now, ChangedSince: null, CompleteAt: now, Continuation: null, last?.Failed ?? [])
            : last with { StartedAt = now };
    }

    /// <summary>The state after a part of the listing, which may have been the last of its pass.</summary>
    public SweepState After(string? continuation) => continuation is null
        ? this with { ChangedSince = StartedAt - ArticleSweep.LeastAge - _margin, Continuation = null }
        : this with { Continuation = continuation };
}

/// <summary>How the state is written: compact, nulls left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SweepState))]
internal sealed partial class SweepJson : JsonSerializerContext;
