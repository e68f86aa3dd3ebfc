using System.Text.RegularExpressions;
using EnrichPipeline.Model;

namespace EnrichPipeline.Articles.Formats.Html;

/// <summary>Reads the identifier of the work from the address of a link.</summary>
internal readonly partial record struct LinkTarget(Doi? Doi, Pmid? Pmid, Pmcid? Pmcid)
{
    private static readonly (Regex Address, string Kind)[] Addresses =
    [
        (DoiResolver(), "doi"), (CrossRefResolver(), "doi"), (LinkOutDoi(), "doi"), (ExternalDoi(), "doi"),
        (PubMedPage(), "pmid"), (LinkOutPmid(), "pmid"), (ExternalPmid(), "pmid"),
        (PmcPage(), "pmcid"),
    ];

    public static LinkTarget Of(string address)
    {
        var plain = Uri.UnescapeDataString(address.Trim());
        foreach (var (pattern, kind) in Addresses)
        {
            if (pattern.Match(plain) is { Success: true } match)
                return Named(kind, match.Groups["id"].Value);
        }

        return default;
    }

    private static LinkTarget Named(string kind, string id) => kind switch
    {
        "doi" when Model.Doi.TryParse(id.TrimEnd('.', ',', ';'), out var doi) => new(doi, null, null),
        "pmid" when Model.Pmid.TryParse(id, out var pmid) => new(null, pmid, null),
        "pmcid" when Model.Pmcid.TryParse("PMC" + id, out var pmcid) => new(null, null, pmcid),
        _ => default,
    };

    [GeneratedRegex(
        @"^(?:https?:)?//(?:dx\.|www\.)?doi\.org/(?:doi:)?(?<id>10\.\d{4,9}[^\s?#]*/[^\s?#]+)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DoiResolver();

    [GeneratedRegex(
        @"^(?:https?:)?//[\w.]*crossref\.org/[^#]*?(?:doi|id)=(?:doi:|https?://doi\.org/)?(?<id>10\.\d{4,9}/[^\s&#]+)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CrossRefResolver();

    // Atypon's link-outs: doi= is the citing article, key= the cited work, dbid says where (16 CrossRef, 8 PubMed).
    [GeneratedRegex(
        @"/servlet/linkout\?(?:[^#]*&)?dbid=16&(?:[^#]*&)?key=(?<id>10\.\d{4,9}/[^\s&#]+)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LinkOutDoi();

    [GeneratedRegex(
        @"/servlet/linkout\?(?:[^#]*&)?dbid=8&(?:[^#]*&)?key=(?<id>[1-9]\d{0,7})(?:&|$)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LinkOutPmid();

    // HighWire's: access_num is the cited work, link_type its kind.
    [GeneratedRegex(
        @"/external-ref\?(?:[^#]*&)?access_num=(?<id>10\.\d{4,9}/[^\s&#]+)&(?:[^#]*&)?link_type=(?:DOI|CROSSREF)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ExternalDoi();

    [GeneratedRegex(
        @"/external-ref\?(?:[^#]*&)?access_num=(?<id>[1-9]\d{0,7})&(?:[^#]*&)?link_type=(?:MED|PUBMED)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ExternalPmid();

    [GeneratedRegex(
        @"^(?:https?:)?//(?:pubmed\.ncbi\.nlm\.nih\.gov/|(?:www\.)?ncbi\.nlm\.nih\.gov/(?:m/)?pubmed/"
        + @"|(?:www\.)?ncbi\.nlm\.nih\.gov/entrez/query\.fcgi\?(?:[^#]*&)?list_uids=|(?:www\.)?europepmc\.org/(?:abstract"
        + @"|article)/MED/)(?<id>[1-9]\d{0,7})(?:[/?&#]|$)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PubMedPage();

    [GeneratedRegex(
        @"^(?:https?:)?//(?:pmc\.ncbi\.nlm\.nih\.gov/articles/|(?:www\.)?ncbi\.nlm\.nih\.gov/pmc/articles/"
        + @"|(?:www\.)?europepmc\.org/(?:articles?|article/PMC)/)PMC(?<id>[1-9]\d{0,8})(?:[/?&#]|$)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PmcPage();
}
