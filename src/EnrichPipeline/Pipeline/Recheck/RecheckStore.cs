using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EnrichPipeline.Pipeline.Recheck;

/// <summary>Stores the recheck state of each run, and an index entry for the hour in which its first reference is due.</summary>
/// <remarks>
/// An entry is written before the state that needs it and deleted after the state has changed: a crash can leave an extra entry, but never
/// lose one.
/// </remarks>
public sealed class RecheckStore(IStorage storage, ILogger<RecheckStore>? logger = null)
{
    /// <summary>
    /// The name prefix of the index entries. It does not begin with a hexadecimal digit, since lifecycle rules delete old blobs whose names
    /// do.
    /// </summary>
    internal const string Prefix = "looks/";

    private const string HourFormat = "yyyy-MM-dd'T'HH";
    private const int MaxAttempts = 10;

    /// <summary>
    /// The character that follows the dash: with it, the name of an hour is greater than those of all entries of that hour.
    /// </summary>
    private const char AfterDash = (char)('-' + 1);

    private readonly IBlobs _runs = storage.Runs;
    private readonly RunEntries _entries = new(storage.Runs, logger ?? NullLogger<RecheckStore>.Instance);

    /// <summary>
    /// Reads the recheck state of a run and its ETag. There is neither if the run was never assembled or was deleted; a damaged state has
    /// only an ETag.
    /// </summary>
    internal Task<(RunRecheckState? State, string? ETag)> ReadAsync(Run run, CancellationToken cancellationToken) =>
        _entries.ReadAsync(
            NameOf(run),
            RecheckJson.Default.RunRecheckState,
            static state => state.References is not null && state.Run.IsWhole,
            cancellationToken);

    /// <summary>
    /// Updates the recheck state of a run, and replaces a damaged one, which the function gets as null. The function may be called again
    /// after a concurrent change, so its result must depend only on its argument.
    /// </summary>
    internal async Task<RunRecheckState?> UpdateAsync(
        Run run, Func<RunRecheckState?, RunRecheckState?> change, CancellationToken cancellationToken)
    {
        for (var round = 0; round < MaxAttempts; round++)
        {
            var (known, etag) = await ReadAsync(run, cancellationToken);
            var changed = change(known);
            if (changed is null || await TryWriteAsync(changed, known, etag, cancellationToken))
                return changed;
        }

        throw new TryLaterException("The recheck state of a run was modified concurrently too often.");
    }

    /// <summary>Returns the names of the entries of all hours up to now, oldest first, from one listing.</summary>
    internal async IAsyncEnumerable<string> DueAsync(DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = $"{Prefix}{HourOf(now)}{AfterDash}";
        await foreach (var entry in _runs.ListAsync(Prefix, cancellationToken))
        {
            if (string.CompareOrdinal(entry.Name, last) >= 0)
                yield break;
            yield return entry.Name;
        }
    }

    /// <summary>Reads an index entry, or returns null if it is gone or damaged.</summary>
    internal async Task<DueEntry?> ReadEntryAsync(string name, CancellationToken cancellationToken)
    {
        var (entry, _) = await _entries.ReadAsync(
            name, RecheckJson.Default.DueEntry, static entry => entry.Run.IsWhole, cancellationToken);
        return entry is null ? null : entry with { Name = name };
    }

    /// <summary>Whether the state still needs this index entry.</summary>
    internal static bool Needs(RunRecheckState state, DueEntry entry) =>
        state.DueAt is { } due && entry.Name == EntryNameOf(state.Run, due);

    internal Task RemoveAsync(DueEntry entry, CancellationToken cancellationToken) => _runs.DeleteAsync(entry.Name, cancellationToken);

    internal static string NameOf(Run run) => $"{run.Key}/looks.json";

    private async Task<bool> TryWriteAsync(RunRecheckState state, RunRecheckState? known, string? etag, CancellationToken cancellationToken)
    {
        if (state.DueAt is { } due)
            await _runs.TryCreateAsync(
                EntryNameOf(state.Run, due),
                RunJson.Bytes(new DueEntry(DueEntry.CurrentSchemaVersion, state.Article, state.Version), RecheckJson.Default.DueEntry),
                cancellationToken);
        var bytes = RunJson.Bytes(state, RecheckJson.Default.RunRecheckState);
        if (known is not null && RunJson.Bytes(known, RecheckJson.Default.RunRecheckState).AsSpan().SequenceEqual(bytes))
            return true;
        return etag is null
            ? await _runs.TryCreateAsync(NameOf(state.Run), bytes, cancellationToken)
            : await _runs.TryReplaceAsync(NameOf(state.Run), bytes, etag, cancellationToken);
    }

    private static string EntryNameOf(Run run, DateTimeOffset due) => $"{Prefix}{HourOf(RecheckPolicy.OnTheHour(due))}-{run.Key}.json";

    private static string HourOf(DateTimeOffset time) => time.UtcDateTime.ToString(HourFormat, CultureInfo.InvariantCulture);
}

/// <summary><c>runs/looks/HOUR-KEY.json</c>: a reference of this run is due in this hour.</summary>
internal sealed record DueEntry(int SchemaVersion, string Article, string Version)
{
    public const int CurrentSchemaVersion = 1;

    [JsonIgnore]
    public string Name { get; init; } = "";

    [JsonIgnore]
    public Run Run => new(Article, Version);
}

/// <summary>JSON of recheck states: compact, nulls omitted.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(RunRecheckState))]
[JsonSerializable(typeof(DueEntry))]
[JsonSerializable(typeof(RecheckQuota))]
internal sealed partial class RecheckJson : JsonSerializerContext;
