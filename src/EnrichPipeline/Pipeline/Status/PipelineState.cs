namespace EnrichPipeline.Pipeline.Status;

/// <summary>The state of the whole pipeline with all its processes, as read from the storage.</summary>
public sealed record PipelineState(RunsState Runs, IReadOnlyList<QueueState> Queues, IReadOnlyList<QuotaUsage> Quotas);

/// <summary>The runs whose document is missing or partial.</summary>
/// <param name="Stuck">How many of these runs the maintenance timer should have checked already but has not.</param>
/// <param name="Oldest">How long ago the oldest of these runs was opened, or last checked by the timer.</param>
public sealed record RunsState(int Open, int Stuck, TimeSpan? Oldest);

/// <summary>The state of one queue.</summary>
/// <param name="Messages">The approximate number of messages, including those in processing or delayed.</param>
/// <param name="Age">The age of the oldest message that is due and has not been received; null if there is none.</param>
public sealed record QueueState(string Name, int Messages, TimeSpan? Age);

/// <summary>The usage of one quota, as read from its slot leases.</summary>
/// <param name="Slots">The number of slots, or null if the settings are incomplete or each process has a quota of its own.</param>
/// <param name="Held">How many slots are held, by any instance.</param>
/// <param name="RequestsPerSecond">The requests per second of all slots together.</param>
/// <param name="IsWanted">Whether an instance is waiting for a slot.</param>
/// <param name="BlockedUntil">Until when no requests are sent because the service has blocked us, or null if it has not.</param>
public sealed record QuotaUsage(
    string Name,
    int? Slots,
    int Held,
    int? RequestsPerSecond,
    bool IsWanted,
    DateTimeOffset? BlockedUntil = null,
    string? BlockedFor = null);
