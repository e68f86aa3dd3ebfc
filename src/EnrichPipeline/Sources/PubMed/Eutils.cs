using EnrichPipeline.Sources.Http;

namespace EnrichPipeline.Sources.PubMed;

/// <summary>Creates requests to the E-utilities: short ones by GET, longer ones by POST, as NCBI asks.</summary>
internal static class Eutils
{
    // NCBI asks for POST beyond some 2,000 characters; address, tool, e-mail and key want their part.
    private const int MostEncodedInAddress = 1500;

    public static Call Of(string utility, params IReadOnlyList<KeyValuePair<string, string>> fields) =>
        new(utility, [new("db", "pubmed"), .. fields])
        {
            Post = fields.Sum(field => field.Key.Length + Uri.EscapeDataString(field.Value).Length + 2) > MostEncodedInAddress,
        };
}
