using EnrichPipeline.Model;

namespace EnrichPipeline.Reports.Differences;

/// <summary>Describes identifiers that were added, removed or changed.</summary>
internal static class IdChanges
{
    public static IEnumerable<string> Of((Doi? Doi, Pmid? Pmid, Pmcid? Pmcid) old, (Doi? Doi, Pmid? Pmid, Pmcid? Pmcid) current)
    {
        (string Name, string? Old, string? Current)[] ids =
        [
            ("DOI", old.Doi?.Value, current.Doi?.Value),
            ("PMID", old.Pmid?.Value, current.Pmid?.Value),
            ("PMCID", old.Pmcid?.Value, current.Pmcid?.Value),
        ];
        return ids.Where(id => id.Old != id.Current).Select(id => (id.Old, id.Current) switch
        {
            (null, _) => $"{id.Name} gained: {id.Current}",
            (_, null) => $"{id.Name} lost: {id.Old}",
            _ => $"{id.Name} changed from {id.Old} to {id.Current}",
        });
    }
}
