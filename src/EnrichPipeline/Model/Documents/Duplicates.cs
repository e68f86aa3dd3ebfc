namespace EnrichPipeline.Model.Documents;

/// <summary>References of one list that lead to the same work.</summary>
internal static class Duplicates
{
    /// <summary>Each repeat with the ordinal of the reference that it repeats and the reason among its others.</summary>
    public static IReadOnlyList<EnrichedReference> Marked(IReadOnlyList<EnrichedReference> references)
    {
        var first = new Dictionary<string, int>();
        return [.. references.Select(reference => Mark(reference, first))];
    }

    private static EnrichedReference Mark(EnrichedReference reference, Dictionary<string, int> first)
    {
        string[] names = [.. NamesOf(reference)];
        var original = names
            .Select(name => first.TryGetValue(name, out var ordinal) ? ordinal : (int?)null)
            .FirstOrDefault(ordinal => ordinal is not null);
        foreach (var name in names)
            first.TryAdd(name, reference.Ordinal);
        return original is null
            ? reference
            : reference with { DuplicateOf = original, Integrity = reference.Integrity?.Having(IntegrityReason.DuplicateOf, true) };
    }

    /// <summary>Only ids that are sure: a probable one may be wrong.</summary>
    private static IEnumerable<string> NamesOf(EnrichedReference reference)
    {
        if (reference.Verdict != Model.Verdict.Matched)
            yield break;
        if (reference.Doi is { } doi)
            yield return doi.Value;
        if (reference.Pmid is { } pmid)
            yield return $"pmid:{pmid.Value}";
    }
}
