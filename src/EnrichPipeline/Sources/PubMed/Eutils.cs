using EnrichPipeline.Sources.Http;

namespace EnrichPipeline.Sources.PubMed;

/// <summary>Creates requests to the E-utilities: short ones with GET, longer ones with POST, as NCBI asks.</summary>
internal static class Eutils
{
    // NCBI asks for POST above some 2,000 characters, of which the address, tool, e-mail and key take a part.
    private const int MaxEncodedInAddress = 1500;

    public static Call Of(string utility, params IReadOnlyList<KeyValuePair<string, string>> fields) =>
        new(utility, [new("db", "pubmed"), .. fields])
        {
            Post = fields.Sum(field => field.Key.Length + Uri.EscapeDataString(field.Value).Length + 2) > MaxEncodedInAddress,
        };
}
