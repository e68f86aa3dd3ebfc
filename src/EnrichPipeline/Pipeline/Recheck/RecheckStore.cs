using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Storage;

namespace EnrichPipeline.Pipeline.Recheck;

/// <summary>What is due when: a run's looks in its folder, and a mark of the run in the hour when its first reference is due.</summary>
/// <remarks>A mark is written before the looks that need it and deleted after they moved on, so that a crash leaves one too many, never one too few.</remarks>
public sealed class RecheckStore(IStorage storage)
{
    /// <summary>No hexadecimal digit in front: runs' folders begin with one and are deleted for their age.</summary>
    internal const string Prefix = "looks/";

    private const string HourFormat = "yyyy-MM-dd'T'HH";
    private const int MostRounds = 10;

    /// <summary>The character after the dash that follows an hour in names.</summary>
    private const char AfterDash = (char)('-' + 1);

    private readonly IBlobs _runs = storage.Runs;

    /// <summary>Null where the run has none: it was never assembled, or deleted for its age.</summary>
    internal async Task<RunRecheckState?> ReadAsync(Run run, CancellationToken cancellationToken) =>
        await _runs.ReadAsync(NameOf(run), cancellationToken) is { } blob ? RunJson.Read(blob, LookJson.Default.RunRecheckState) : null;

    /// <summary>Changes a run's looks, whoever else does meanwhile. Repeated where someone does, so the change must be one of what it is given.</summary>
    internal async Task<RunRecheckState?> UpdateAsync(Run run, Func<RunRecheckState?, RunRecheckState?> change, CancellationToken cancellationToken)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var blob = await _runs.ReadAsync(NameOf(run), cancellationToken);
            var changed = change(blob is null ? null : RunJson.Read(blob, LookJson.Default.RunRecheckState));
            if (changed is null || await TryWriteAsync(changed, blob, cancellationToken))
                return changed;
        }

        throw new TryLaterException("The looks of a run keep changing.");
    }

    /// <summary>The names of the marks of all hours up to now, the oldest first, by one listing.</summary>
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

    internal async Task<DueMark?> MarkAsync(string name, CancellationToken cancellationToken) =>
        await _runs.ReadAsync(name, cancellationToken) is { } blob ? RunJson.Read(blob, LookJson.Default.DueMark) with { Name = name } : null;

    /// <summary>Whether this is the mark that the looks need.</summary>
    internal static bool Needs(RunRecheckState looks, DueMark mark) =>
        looks.DueAt is { } due && mark.Name == MarkOf(looks.Run, due);

    internal Task RemoveAsync(DueMark mark, CancellationToken cancellationToken) => _runs.DeleteAsync(mark.Name, cancellationToken);

    internal static string NameOf(Run run) => $"{run.Key}/looks.json";

    private async Task<bool> TryWriteAsync(RunRecheckState looks, Blob? existing, CancellationToken cancellationToken)
    {
        if (looks.DueAt is { } due)
            await _runs.TryCreateAsync(
                MarkOf(looks.Run, due), RunJson.Bytes(new DueMark(DueMark.CurrentSchemaVersion, looks.Article, looks.Version), LookJson.Default.DueMark), cancellationToken);
        var bytes = RunJson.Bytes(looks, LookJson.Default.RunRecheckState);
        if (existing is not null && existing.Content.ToMemory().Span.SequenceEqual(bytes))
            return true;
        return existing is null
            ? await _runs.TryCreateAsync(NameOf(looks.Run), bytes, cancellationToken)
            : await _runs.TryReplaceAsync(NameOf(looks.Run), bytes, existing.ETag, cancellationToken);
    }

    private static string MarkOf(Run run, DateTimeOffset due) => $"{Prefix}{HourOf(RecheckPolicy.OnTheHour(due))}-{run.Key}.json";

    private static string HourOf(DateTimeOffset time) => time.UtcDateTime.ToString(HourFormat, CultureInfo.InvariantCulture);
}

/// <summary><c>runs/looks/HOUR-KEY.json</c>: some reference of this run is due in this hour.</summary>
internal sealed record DueMark(int SchemaVersion, string Article, string Version)
{
    public const int CurrentSchemaVersion = 1;

    [JsonIgnore]
    public string Name { get; init; } = "";

    [JsonIgnore]
    public Run Run => new(Article, Version);
}

/// <summary>How looks are written: compact, nulls left out.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(RunRecheckState))]
[JsonSerializable(typeof(DueMark))]
[JsonSerializable(typeof(RecheckQuota))]
internal sealed partial class LookJson : JsonSerializerContext;
