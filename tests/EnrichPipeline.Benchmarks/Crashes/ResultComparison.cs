using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;

namespace EnrichPipeline.Benchmarks.Crashes;

/// <summary>Compares the result of every reference with its result in a run without faults.</summary>
internal sealed class ResultComparison
{
    private const int MostExamples = 5;

    private readonly Dictionary<string, int> _counts = [];
    private readonly List<string> _examples = [];

    public int Documents => _counts.GetValueOrDefault("documents");

    public int References => _counts.GetValueOrDefault("references");

    /// <summary>Whether each reference is in its document exactly once.</summary>
    public bool IsWhole => !_counts.Keys.Any(kind => kind is "document lost" or "lost" or "repeated" or "added");

    public bool IsGood => _counts.Keys.All(kind => kind is "same" or "references" or "documents");

    /// <summary>The first differences; "nothing" if there are none.</summary>
    public string Differences => _examples.Count == 0 ? "nothing" : string.Join("; ", _examples.Take(MostExamples));

    /// <param name="articles">The name of each article in the run without faults, and its name in the trial.</param>
    public static async Task<ResultComparison> OfAsync(Stage clean, Stage rough, IEnumerable<(string Clean, string Rough)> articles)
    {
        var comparison = new ResultComparison();
        foreach (var (before, name) in articles)
            comparison.Compare(name, (await clean.DocumentAsync(before))!, await rough.DocumentAsync(name));
        return comparison;
    }

    private void Compare(string article, EnrichedDocument expected, EnrichedDocument? actual)
    {
        if (actual is null)
        {
            Count("document lost", article);
            return;
        }
        Count("documents");
        if (actual.Status != expected.Status)
            Count($"document {actual.Status}, not {expected.Status}", article);
        var byOrdinal = actual.References.ToLookup(reference => reference.Ordinal);
        foreach (var reference in expected.References)
        {
            Count("references");
            var found = byOrdinal[reference.Ordinal].ToList();
            Count(
                found.Count switch
                {
                    0 => "lost",
                    1 => Difference(reference, found[0]),
                    _ => "repeated",
                },
                $"{article} {reference.Ordinal}: {reference.Verdict} {reference.Doi} {reference.Pmid} became "
                + $"{found.FirstOrDefault()?.Verdict} {found.FirstOrDefault()?.Doi} {found.FirstOrDefault()?.Pmid}"
            );
        }
        if (actual.References.Count > expected.References.Count)
            Count("added", article);
    }

    private static string Difference(EnrichedReference expected, EnrichedReference actual)
    {
        if (actual.Printed != expected.Printed)
            return "other text";
        if (actual.Verdict != expected.Verdict)
            return actual.Verdict == Verdict.NotFound ? "wrongly not found" : $"{actual.Verdict}, not {expected.Verdict}";
        return (actual.Doi, actual.Pmid) == (expected.Doi, expected.Pmid) ? "same" : "other ids";
    }

    private void Count(string kind, string? example = null)
    {
        _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
        if (example is not null && kind != "same")
            _examples.Add($"{kind}: {example}");
    }
}
