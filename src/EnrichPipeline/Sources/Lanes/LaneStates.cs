using EnrichPipeline.Model;
using EnrichPipeline.Sources.Http;

namespace EnrichPipeline.Sources.Lanes;

/// <summary>How the lanes of this process stand, for people to look at. Nothing is decided by it.</summary>
public interface ILaneStates
{
    IReadOnlyList<LaneState> Now();
}

/// <summary>How one lane stands.</summary>
/// <param name="PerSecond">Requests a second that all processes together may send.</param>
/// <param name="SlotsHeld">How many of <paramref name="Slots"/> this process holds; null where the lane is not shared.</param>
public sealed record LaneState(Lane Lane, int PerSecond, int InFlight, int Waiting, int? SlotsHeld, int Slots, LaneTrouble? Trouble);

/// <summary>Why a lane gets no answers.</summary>
/// <param name="Since">When the first question failed after the last one that was answered; null where only another process knows.</param>
/// <param name="AskedAgainAt">Null where the next question that waits will try.</param>
public sealed record LaneTrouble(string Reason, DateTimeOffset? Since, DateTimeOffset? AskedAgainAt);

/// <summary>What a gate tells of itself.</summary>
internal sealed record LaneGlance(int PerSecond, int InFlight, int Demand, int? SlotsHeld, TimeSpan Rest, string RestsFor);

/// <inheritdoc />
internal sealed class LaneStates(LanePaces paces, Func<Lane, LaneGlance?> glance, TimeProvider time) : ILaneStates
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Lane, LaneTrouble> _troubles = [];

    /// <summary>A question came back, with or without an answer. One that only lacked budget says nothing of the service.</summary>
    public void Heard(Lane lane, Trouble? trouble)
    {
        if (trouble is { NoBudget: true })
            return;
        lock (_lock)
        {
            if (trouble is { Kind: TroubleKind.Passing or TroubleKind.Blocked or TroubleKind.Resting })
                _troubles[lane] = Longer(_troubles.GetValueOrDefault(lane), trouble);
            else
                _troubles.Remove(lane);
        }
    }

    public IReadOnlyList<LaneState> Now()
    {
        lock (_lock)
            return [.. Enum.GetValues<Lane>().Select(StateOf)];
    }

    /// <summary>What the service said stays in view while the lane rests because of it.</summary>
    private LaneTrouble Longer(LaneTrouble? known, Trouble trouble)
    {
        var now = time.GetUtcNow();
        var reason = trouble.Kind == TroubleKind.Resting && known is not null ? known.Reason : trouble.Reason;
        return new(reason, known?.Since ?? now, now + trouble.RetryAfter);
    }

    private LaneState StateOf(Lane lane)
    {
        var (pace, seen, trouble) = (paces.Of(lane), glance(lane), _troubles.GetValueOrDefault(lane));
        var again = seen?.Rest > TimeSpan.Zero ? time.GetUtcNow() + seen.Rest : trouble?.AskedAgainAt;
        if (trouble is not null || seen?.Rest > TimeSpan.Zero)
            trouble = new(trouble?.Reason ?? seen!.RestsFor, trouble?.Since, again > time.GetUtcNow() ? again : null);
        var held = seen is null ? (paces.IsShared(lane) ? 0 : null) : seen.SlotsHeld;
        return new(lane, seen?.PerSecond ?? pace.Starts, seen?.InFlight ?? 0, seen?.Demand - seen?.InFlight ?? 0, held, pace.Slots, trouble);
    }
}
