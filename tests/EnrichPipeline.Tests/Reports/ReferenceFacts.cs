using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EnrichPipeline.Articles;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;

namespace EnrichPipeline.Tests.Reports;

/// <summary>The facts of a reference that an export must keep. Authors are family names with the first letter of the given name.</summary>
internal sealed partial record ReferenceFacts(
    string? Doi, string? Pmid, string? Pmcid, string? Title, string Authors, int? Year, string? Container, string? Volume, string? Pages)
{
    /// <summary>Returns the facts of a reference, read from the document itself and not by the exporter.</summary>
    public static ReferenceFacts Of(EnrichedReference reference)
    {
        var matched = reference.Verdict == Verdict.Matched;
        var (record, printed) = (matched ? reference.Record : null, reference.Citation);
        return new(
            matched ? reference.Doi?.Value : null,
            matched ? reference.Pmid?.Value : null,
            matched ? reference.Pmcid?.Value : null,
            record?.Title ?? printed.Title,
            Joined(
                record?.Author?.Select(name => Short(name.Family ?? name.Literal, name.Given))
                    ?? printed.Authors.Select(name => Short(name.Family, name.Given))
            ),
            record?.Issued?.DateParts[0][0] ?? printed.Year,
            record?.ContainerTitle ?? printed.Container,
            record?.Volume ?? printed.Volume,
            record is null ? printed.Pages : record.Page ?? record.ArticleNumber ?? printed.Pages);
    }

    /// <summary>
    /// Returns the facts of a CSL-JSON item. RIS has no field for a PMID that its reader knows; the link to PubMed contains it.
    /// </summary>
    public static ReferenceFacts Of(JsonNode item) => new(
        (string?)item["DOI"],
        (string?)item["PMID"] ?? (PubMedLink().Match((string?)item["URL"] ?? "") is { Success: true } link ? link.Groups[1].Value : null),
        (string?)item["PMCID"],
        Plain(item["title"]),
        Joined((item["author"]?.AsArray() ?? []).Select(name => Short(Plain(name!["family"] ?? name["literal"]), Plain(name["given"])))),
        (int?)item["issued"]?["date-parts"]?[0]?[0],
        Plain(item["container-title"]),
        (string?)item["volume"],
        (string?)item["page"]);

    /// <summary>Returns the facts of an entry as our own readers of bibliographies read it.</summary>
    public static ReferenceFacts Of(CitedWork work) =>
        new(
            work.Doi?.Value,
            work.Pmid?.Value,
            work.Pmcid?.Value,
            work.Title,
            Joined(work.Authors.Select(Short)),
            Number(work.Year),
            work.Container,
            work.Volume,
            work.Pages
        );

    public static int? Number(string? text) =>
        string.IsNullOrEmpty(text) ? null : int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>"List, Alan" → "List A".</summary>
    public static string Short(string? family, string? given) => string.IsNullOrEmpty(given) ? family ?? "" : $"{family} {given[0]}";

    // "List AF" → "List A".
    public static string Short(string printed) =>
        printed.LastIndexOf(' ') is > 0 and var blank && printed[(blank + 1)..].All(char.IsUpper) ? printed[..(blank + 2)] : printed;

    /// <summary>Joins names, without "others" and "et al.", which are not names.</summary>
    public static string Joined(IEnumerable<string> names) => string.Join("; ", names.Where(name => name is not ("others" or "et al.")));

    // The reader marks text that no style may change.
    private static string? Plain(JsonNode? text) => text is null ? null : Mark().Replace((string)text!, "");

    [GeneratedRegex("</?span[^>]*>", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Mark();

    [GeneratedRegex(@"/(\d+)/$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PubMedLink();
}
