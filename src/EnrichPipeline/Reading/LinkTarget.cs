using System.Text.RegularExpressions;
using EnrichPipeline.Characters;
using EnrichPipeline.Model;

namespace EnrichPipeline.Reading;

/// <summary>The identifiers of the linked work, as read from the address of a link.</summary>
internal readonly partial record struct LinkTarget(Doi? Doi, Pmid? Pmid, Pmcid? Pmcid)
{
    // Longer addresses carry data, not an identifier.
    private const int Longest = 4_000;

    public static LinkTarget Of(string address)
    {
        if (address.Length > Longest)
            return default;
        var plain = Uri.UnescapeDataString(address.Trim());
        return new(Id<Doi>(DoiAddress(), plain), Id<Pmid>(PubMedAddress(), plain), Id<Pmcid>(PmcAddress(), plain));
    }

    private static T? Id<T>(Regex pattern, string address) where T : struct, IIdentifier<T> =>
        T.TryParse(pattern.Match(address).Groups["id"].Value.TrimEnd('.', ',', ';'), out var id) ? id : null;

    // In this order: DOI resolvers; CrossRef; Atypon's link-outs, where doi= is the citing
    // article, key= the cited work and dbid= the database of the key (16 CrossRef, 8 PubMed);
    // HighWire's, where access_num= is the cited work and link_type= the kind of its identifier.
    [GeneratedRegex(
        $@"^{IdentifierPatterns.DoiResolver}/(?:doi:)?(?<id>{IdentifierPatterns.DoiRegistrant}/[^\s?#]+)"
            + $@"|^(?:https?:)?//[\w.]*crossref\.org/[^#]*?(?:doi|id)=(?:doi:|{IdentifierPatterns.DoiResolver}/)?"
            + $@"(?<id>{IdentifierPatterns.DoiRegistrant}/[^\s&#]+)"
            + $@"|/servlet/linkout\?(?:[^#]*&)?dbid=16&(?:[^#]*&)?key=(?<id>{IdentifierPatterns.DoiRegistrant}/[^\s&#]+)"
            + $@"|/external-ref\?(?:[^#]*&)?access_num=(?<id>{IdentifierPatterns.DoiRegistrant}/[^\s&#]+)"
            + "&(?:[^#]*&)?link_type=(?:DOI|CROSSREF)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex DoiAddress();

    [GeneratedRegex(
        $@"^(?:https?:)?//(?:www\.)?(?:{IdentifierPatterns.PubMedAddress}/|ncbi\.nlm\.nih\.gov/entrez/query\.fcgi\?(?:[^#]*&)?list_uids=)"
            + $@"(?<id>{IdentifierPatterns.Pmid})(?:[/?&#]|$)"
            + $@"|/servlet/linkout\?(?:[^#]*&)?dbid=8&(?:[^#]*&)?key=(?<id>{IdentifierPatterns.Pmid})(?:&|$)"
            + $@"|/external-ref\?(?:[^#]*&)?access_num=(?<id>{IdentifierPatterns.Pmid})&(?:[^#]*&)?link_type=(?:MED|PUBMED)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex PubMedAddress();

    [GeneratedRegex(
        $@"^(?:https?:)?//(?:www\.)?{IdentifierPatterns.PmcAddress}/(?<id>PMC[1-9]\d{{0,8}})(?:[/?&#]|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex PmcAddress();
}
