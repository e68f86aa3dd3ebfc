using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;

namespace EnrichPipeline.Benchmarks.Crashes;

/// <summary>What became of every reference, beside what became of it in peace.</summary>
internal sealed class Comparison
{
    private readonly Dictionary<string, int> _counts = [];
    private readonly List<string> _examples = [];

    public bool IsGood => _counts.Keys.All(kind => kind is "same" or "references" or "documents");

    public static async Task<Comparison> OfAsync(Stage clean, Stage rough, IEnumerable<string> articles)
    {
        var comparison = new Comparison();
        foreach (var article in articles)
            comparison.Compare(article, (await clean.DocumentAsync(article))!, await rough.DocumentAsync(article));
        return comparison;
    }

    public void Print()
    {
        foreach (var (kind, count) in _counts.OrderByDescending(pair => pair.Value))
            Console.WriteLine($"{count,7} {kind}");
        foreach (var example in _examples.Take(20))
            Console.WriteLine("  " + example);
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
