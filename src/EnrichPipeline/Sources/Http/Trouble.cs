using EnrichPipeline.Model;

namespace EnrichPipeline.Sources.Http;

/// <summary>Why a call brought no value.</summary>
internal enum TroubleKind
{
    /// <summary>The service's fault and likely to pass: tried again.</summary>
    Passing,

    /// <summary>The service won't have this question: not tried again, other questions go on.</summary>
    Refused,

    /// <summary>The service won't have us: the lane stops.</summary>
    Blocked,

    /// <summary>The lane rests; nothing was sent.</summary>
    Resting,

    /// <summary>The answer is elsewhere.</summary>
    Moved,
}

/// <summary>A fault in our words, without any text of the question, key or address.</summary>
internal sealed record Trouble(TroubleKind Kind, string Reason)
{
    public int? Status { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public bool NoBudget { get; init; }

    public Uri? Location { get; init; }

    public static Trouble Passing(string reason) => new(TroubleKind.Passing, reason);

    public static Trouble Resting(Outage outage) => new(TroubleKind.Resting, outage.Reason) { RetryAfter = outage.RetryAfter, NoBudget = outage.NoBudget };

    public Outage At(Lane lane) => new(lane, Reason, RetryAfter) { NoBudget = NoBudget };
}
