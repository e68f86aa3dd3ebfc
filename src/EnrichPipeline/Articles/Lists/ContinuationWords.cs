namespace EnrichPipeline.Articles.Lists;

/// <summary>The words with which a reference goes on, but none begins.</summary>
internal static class ContinuationWords
{
    private static readonly string[] Words =
    [
        "doi", "http://", "https://", "www.", "PMID", "PMCID", "PubMed PMID", "PubMed Central PMCID", "Available ", "Accessed ", "Retrieved ", "Epub ", "Published ", "ISBN", "ISSN", "In: ", "In ", "Disponible ", "Disponível ", "Verfügbar ", "Vol. ", "pp. ", "Pt ", "Suppl", "Proceedings of ", "Journal of ", "Proc. ", "Proc ",
    ];

    public static bool Open(ReadOnlySpan<char> line)
    {
        foreach (var word in Words)
        {
            if (line.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
