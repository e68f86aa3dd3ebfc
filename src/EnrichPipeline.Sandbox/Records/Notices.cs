namespace EnrichPipeline.Sandbox.Records;

/// <summary>Adds each notice to both works, as CrossRef does, since records may have it in only one of the two.</summary>
internal static class Notices
{
    public static void Link(Dictionary<string, Work> byDoi)
    {
        foreach (var work in byDoi.Values)
        {
            foreach (var update in work.Record.Updates ?? [])
                AddOnce(byDoi.GetValueOrDefault(update.Doi)?.UpdatedBy, update with { Doi = work.Record.Doi });
            foreach (var update in work.Record.UpdatedBy ?? [])
                AddOnce(byDoi.GetValueOrDefault(update.Doi)?.Updates, update with { Doi = work.Record.Doi });
        }
    }

    private static void AddOnce(List<Update>? updates, Update update)
    {
        if (updates?.Exists(known => known.Doi.Equals(update.Doi, StringComparison.OrdinalIgnoreCase)) == false)
            updates.Add(update);
    }
}
