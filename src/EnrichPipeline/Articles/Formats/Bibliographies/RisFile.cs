using System.Text;
using System.Text.RegularExpressions;
using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Characters;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Formats.Bibliographies;

/// <summary>Reads RIS, the export format of reference managers, and PubMed's tagged format (NBIB, MEDLINE).</summary>
internal sealed partial class RisFile : IArticleFormat
{
    public ArticleReadResult? Read(DroppedFile file)
    {
        if (file.Text is not { } text || !FirstLine().IsMatch(Beginning(text)))
            return null;
        var entries = Entries(text).ToList();
        return entries.Exists(entry => entry.Work is not null) ? Bibliography.Read(file, "RIS file", "record", entries) : null;
    }

    private static string Beginning(string text) => text[..Math.Min(text.Length, 1024)];

    /// <summary>Returns the entries: in RIS, from TY to ER; in PubMed's format, from PMID to an empty line.</summary>
    internal static IEnumerable<BibliographyEntry> Entries(string text)
    {
        var isMedline = FirstLine().Match(Beginning(text)).ValueSpan.StartsWith("PMID");
        var (tags, raw, begun) = (new List<(string Tag, StringBuilder Value)>(), new List<string>(), false);
        foreach (var line in TextLines.Of(text))
        {
            var words = line.Of(text).ToString();
            var tag = TagLine().Match(words);
            var name = tag.Success ? tag.Groups["tag"].Value : null;
            if (name is "TY" or "PMID" && (tags.Count == 0 || tags.Exists(field => field.Tag == name)))
            {
                // Some exporters write about themselves before the first entry.
                if (raw.Count > 0 && (tags.Count > 0 || begun))
                    yield return Entry(tags, raw, isMedline);
                (tags, raw, begun) = ([], [], true);
            }

            raw.Add(words);
            if (name == "ER" || isMedline && tags.Count > 0 && string.IsNullOrWhiteSpace(words))
            {
                yield return Entry(tags, raw, isMedline);
                (tags, raw) = ([], []);
            }
            else if (name is not null)
            {
                tags.Add((name, new StringBuilder(tag.Groups["value"].Value.Trim())));
            }
            else if (tags.Count > 0)
            {
                tags[^1].Value.Append(tags[^1].Value.Length > 0 ? " " : "").Append(words.AsSpan().Trim());
            }
        }

        if (raw.Count > 0)
            yield return Entry(tags, raw, isMedline);
    }

    private static BibliographyEntry Entry(List<(string Tag, StringBuilder Value)> tags, List<string> raw, bool isMedline)
    {
        var fields = tags.Where(field => field.Value.Length > 0)
            .ToLookup(field => field.Tag, field => field.Value.ToString(), StringComparer.Ordinal);
        var work =
            tags.Exists(field => field.Tag == "TY") ? RisWork.Of(fields)
            : isMedline || tags.Exists(field => field.Tag == "PMID") ? MedlineWork.Of(fields)
            : null;
        return new BibliographyEntry(
            fields["TY"].Any() ? fields["ID"].FirstOrDefault() : null,
            work is { Title: null, Container: null } ? null : work,
            string.Join(' ', raw));
    }

    [GeneratedRegex(
        @"^(?:TY  ?- ?[A-Z]{2,10}\s*$|PMID-(?: (?:[1-9]\d{0,7})?)?\s*$)",
        RegexOptions.CultureInvariant | RegexOptions.Multiline, PatternTimeout.Milliseconds)]
    private static partial Regex FirstLine();

    [GeneratedRegex(@"^(?<tag>[A-Z][A-Z0-9]{1,3}) {0,2}-(?: (?<value>.*))?$", RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex TagLine();
}

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
