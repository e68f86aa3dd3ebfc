namespace EnrichPipeline.Articles.Lists;

/// <summary>The words with which a reference goes on, but none begins.</summary>
internal static class ContinuationWords
{
    private static readonly string[] Words =
    [
        "doi:", "doi.org", "doi ", "doi10", "http://", "https://", "www.", "PMID", "PMCID", "PubMed PMID", "PubMed Central", "Central PMCID", "Reference Source", "Available ", "Available:", "Accessed ", "Acesso em", "[accessed", "(accessed", "Retrieved ", "Epub ", "Published ", "ISBN", "ISSN", "In: ", "In ", "Disponible ", "Disponível ", "Verfügbar ", "Vol. ", "pp. ", "Pt ", "Suppl", "Proceedings of ", "Journal of ", "Proc. ", "Proc ",
    ];

    // These win over what looks like names behind them.
    private static readonly string[] Sure = ["Reference Source", "PubMed PMID", "PubMed Central", "Erratum in", "Erratum: ", "Retraction in", "Comment in"];

    /// <summary>Whether the text goes on even where names follow: "In Pandey A, Negi S (ed)".</summary>
    public static bool AlwaysOpen(ReadOnlySpan<char> line)
    {
        if (line.Length > 5 && line.StartsWith("In ") && char.IsUpper(line[3]) && char.IsLower(line[4]))
            return true;
        foreach (var word in Sure)
        {
            if (line.StartsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

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
