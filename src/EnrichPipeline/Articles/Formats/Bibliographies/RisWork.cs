using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Formats.Bibliographies;

/// <summary>Converts the fields of a RIS entry to a cited work. Exporters use different tags for the same field.</summary>
internal static class RisWork
{
    public static CitedWork Of(ILookup<string, string> fields)
    {
        string? First(params string[] tags) => tags.SelectMany(tag => fields[tag]).FirstOrDefault();
        var type = First("TY");
        var isBook = type is "BOOK" or "EDBOOK" or "WHOLE";
        return new CitedWork
        {
            Authors = [.. fields["AU"].Concat(fields["A1"]).Distinct().Select(Printed)],
            Editors =
                type is "CHAP" or "CPAPER" or "CONF" || isBook ? [.. fields["A2"].Concat(fields["ED"]).Distinct().Select(Printed)] : [],
            Title = First("TI", "T1", "CT") ?? (isBook ? First("BT", "T2") : null),
            Container = isBook ? null : First("JO", "JF", "T2", "JA", "J2", "J1", "BT"),
            IsChapter = type == "CHAP",
            Publisher = type is "JOUR" or "MGZN" or "NEWS" ? null : First("PB"),
            Year = YearIn(First("PY", "Y1", "DA")),
            Volume = First("VL"),
            Issue = First("IS", "CP"),
            Pages = Range(First("SP"), First("EP")) ?? First("C7"),
            Medium = Medium(type),
            Doi = FieldIds.Doi(fields["DO"].Concat(fields["M3"]).Concat(fields["UR"]).Concat(fields["L3"])),
            Pmid = FieldIds.Pmid([
                .. fields["C2"].Concat(fields["N1"]).Concat(fields["U2"]).Where(IsNamedPmid),
                .. PubMedNumber(fields),
                .. fields["UR"].Where(IsAddress),
            ]),
            Pmcid = FieldIds.Pmcid(fields["C2"].Concat(fields["UR"])),
        };
    }

    // AN is the number in the database that the entry came from, which need not be PubMed.
    private static IEnumerable<string> PubMedNumber(ILookup<string, string> fields) =>
        fields["DB"]
            .Concat(fields["DP"])
            .Any(source =>
                source.Contains("PubMed", StringComparison.OrdinalIgnoreCase)
                || source.Contains("Medline", StringComparison.OrdinalIgnoreCase)
                || source == "NLM")
            ? fields["AN"]
            : fields["AN"].Where(IsNamedPmid);

    private static bool IsNamedPmid(string text) =>
        text.Contains("PMID", StringComparison.OrdinalIgnoreCase) || text.EndsWith("[pmid]", StringComparison.OrdinalIgnoreCase);

    private static bool IsAddress(string text) => text.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    private static string? Medium(string? type) => type switch
    {
        "THES" => "thesis",
        "DATA" => "dataset",
        "PAT" => "patent",
        "UNPB" => "unpublished",
        "ELEC" or "WEB" or "BLOG" => "Internet",
        "RPRT" => "report",
        _ => null,
    };

    public static string? YearIn(string? text) =>
        text is not null && YearText.FindIn(text) is >= 0 and var at ? text.Substring(at, 4) : null;

    private static string? Range(string? first, string? last) =>
        first is null
        || last is null
        || first == last
        || first.Contains('-', StringComparison.Ordinal)
        || first.Contains('–', StringComparison.Ordinal)
            ? first
            : $"{first}-{last}";

    private static string Printed(string name) => WrittenName.Of(name) is { } read ? WrittenName.Printed(read) : name;
}
