namespace EnrichPipeline.Model.Documents;

/// <summary>The links to a work. Hosts are fixed and identifiers are escaped, so that no identifier can lead elsewhere.</summary>
public sealed record ReferenceLinks(string? Doi, string? PubMed, string? Pmc, string GoogleScholar)
{
    /// <summary>Creates the links. Every reference has one to Google Scholar.</summary>
    internal static ReferenceLinks To(Doi? doi, Pmid? pmid, Pmcid? pmcid, string printed) => new(
        DoiOf(doi),
        PubMedOf(pmid),
        PmcOf(pmcid),
        GoogleScholarOf(printed));

    internal static string? DoiOf(Doi? doi) => doi is { } d ? "https://doi.org/" + EscapeDoi(d.Value) : null;

    internal static string? PubMedOf(Pmid? pmid) => pmid is { } p ? "https://pubmed.ncbi.nlm.nih.gov/" + p.Value + "/" : null;

    internal static string? PmcOf(Pmcid? pmcid) => pmcid is { } c ? "https://pmc.ncbi.nlm.nih.gov/articles/" + c.Value + "/" : null;

    internal static string GoogleScholarOf(string printed) =>
        "https://scholar.google.com/scholar?q=" + Uri.EscapeDataString(Shortened(printed));

    private static string EscapeDoi(string doi) => Uri.EscapeDataString(doi).Replace("%2F", "/", StringComparison.Ordinal);

    private static string Shortened(string printed)
    {
        const int enough = 300;
        if (printed.Length <= enough)
            return printed;
        var end = char.IsHighSurrogate(printed[enough - 1]) ? enough - 1 : enough;
        return printed[..end];
    }
}
