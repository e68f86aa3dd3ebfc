namespace EnrichPipeline.Pipeline.Status;

/// <summary>What the storage tells of the whole pipeline, whoever works in it.</summary>
public sealed record PipelineState(RunsState Runs, IReadOnlyList<QueueState> Queues, IReadOnlyList<QuotaUsage> Quotas);

/// <summary>The runs whose document is missing or partial.</summary>
/// <param name="Stuck">How many of them the timer should have looked at some time ago and has not.</param>
/// <param name="Oldest">How long ago the oldest of them was opened, or last looked at by the timer.</param>
public sealed record RunsState(int Open, int Stuck, TimeSpan? Oldest);

/// <summary>One queue.</summary>
/// <param name="Messages">About how many, those included that are in work or wait for later.</param>
/// <param name="Age">How long the oldest message has been in it that is due and that no one has taken.</param>
public sealed record QueueState(string Name, int Messages, TimeSpan? Age);

/// <summary>One quota, as its slots show it.</summary>
/// <param name="Slots">Null where the settings at hand do not say, or each process has a budget of its own.</param>
/// <param name="Held">How many slots some instance holds now.</param>
/// <param name="RequestsPerSecond">Of all slots together.</param>
/// <param name="IsWanted">Whether an instance waits for a slot.</param>
/// <param name="BlockedUntil">Until when nothing is sent, since the service refuses us; null where it does not.</param>
public sealed record QuotaUsage(
    string Name, int? Slots, int Held, int? RequestsPerSecond, bool IsWanted, DateTimeOffset? BlockedUntil = null, string? BlockedFor = null);
