namespace EnrichPipeline.Model.Documents;

/// <summary>Finds references of one list that lead to the same work.</summary>
internal sealed class Duplicates
{
    private readonly Dictionary<string, int> _first = [];

    /// <summary>
    /// Returns the next reference of the list. If an earlier one leads to the same work, its ordinal and the integrity reason are added.
    /// </summary>
    public EnrichedReference Mark(EnrichedReference reference)
    {
        string[] names = [.. NamesOf(reference)];
        var original = names
            .Select(name => _first.TryGetValue(name, out var ordinal) ? ordinal : (int?)null)
            .FirstOrDefault(ordinal => ordinal is not null);
        foreach (var name in names)
            _first.TryAdd(name, reference.Ordinal);
        return original is null
            ? reference
            : reference with { DuplicateOf = original, Integrity = reference.Integrity?.WithReason(IntegrityReason.DuplicateOf, true) };
    }

    /// <summary>Returns the identifiers of a matched reference; those of a probable match may be wrong.</summary>
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
