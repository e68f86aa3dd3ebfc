using System.Text.Json;
using EnrichPipeline.Storage;

namespace EnrichPipeline.Benchmarks.Simulation;

/// <summary>Records which documents are complete, and since when.</summary>
internal sealed class Progress
{
    private readonly Dictionary<string, string> _seen = [];

    public Dictionary<string, (DateTimeOffset At, int References, int Open)> Complete { get; } = [];

    public async Task LookAsync(IBlobs enriched)
    {
        await foreach (var blob in enriched.ListAsync("", CancellationToken.None))
        {
            if (!blob.Name.EndsWith(".json", StringComparison.Ordinal) || _seen.GetValueOrDefault(blob.Name) == blob.ETag)
                continue;
            _seen[blob.Name] = blob.ETag;
            var content = await enriched.ReadAsync(blob.Name, CancellationToken.None);
            using var document = JsonDocument.Parse(content!.Content);
            if (document.RootElement.GetProperty("status").GetString() == "complete")
                Complete[blob.Name[..^".json".Length]] = (blob.LastModified, Count(document), Count(document, "failed", "unavailable"));
        }
    }

    private static int Count(JsonDocument document, params string[] verdicts) =>
        document.RootElement.GetProperty("references").EnumerateArray()
            .Count(reference => verdicts is [] || verdicts.Contains(reference.GetProperty("verdict").GetString()));
}
