namespace EnrichPipeline.Articles.Formats.Bibliographies;

/// <summary>Converts the fields of an entry in PubMed's tagged format to a cited work.</summary>
internal static class MedlineWork
{
    public static CitedWork Of(ILookup<string, string> fields) => new()
    {
        Authors = [.. fields["AU"].Concat(fields["CN"])],
        Title = fields["TI"].Concat(fields["BTI"]).FirstOrDefault(),
        Container = fields["TA"].Concat(fields["JT"]).Concat(fields["TI"].Any() ? fields["BTI"] : []).FirstOrDefault(),
        Year = RisWork.YearIn(fields["DP"].FirstOrDefault()),
        Volume = fields["VI"].FirstOrDefault(),
        Issue = fields["IP"].FirstOrDefault(),
        Pages = fields["PG"].FirstOrDefault(),
        Doi = FieldIds.Doi(fields["LID"].Concat(fields["AID"]).Where(id => id.EndsWith("[doi]", StringComparison.Ordinal))),
        Pmid = FieldIds.Pmid(fields["PMID"]),
        Pmcid = FieldIds.Pmcid(fields["PMC"]),
    };
}
