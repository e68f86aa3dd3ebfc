using EnrichPipeline.Model;

namespace EnrichPipeline.Sources.CrossRef;

/// <summary>Divides DOIs into groups that each fit one <c>filter=</c>.</summary>
internal static class DoiFilterGroups
{
    // The request line may have 4,096 bytes, of which select, the e-mail address and the rest take a few hundred.
    private const int MaxEncodedBytes = 3000;

    /// <summary>Returns whether a DOI can be in a filter: it is not too long and has no comma, which separates filters.</summary>
    public static bool FitsFilter(Doi doi) => !doi.Value.Contains(',') && Weight(doi) <= MaxEncodedBytes;

    public static List<List<Doi>> Divide(IEnumerable<Doi> dois)
    {
        var groups = new List<List<Doi>>();
        var room = 0;
        foreach (var doi in dois)
        {
            if (groups.Count == 0 || Weight(doi) > room)
            {
                groups.Add([]);
                room = MaxEncodedBytes;
            }
            groups[^1].Add(doi);
            room -= Weight(doi);
        }
        return groups;
    }

    private static int Weight(Doi doi) => Uri.EscapeDataString($"doi:{doi},").Length;
}
