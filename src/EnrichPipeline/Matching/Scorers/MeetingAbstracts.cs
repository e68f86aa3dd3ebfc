using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>The likelihood that a record is of a given type.</summary>
internal enum TypeLikelihood
{
    No,
    Perhaps,
    Yes,
}

/// <summary>Recognises references and records that are meeting abstracts instead of full papers.</summary>
internal static class MeetingAbstracts
{
    public static bool IsMeetingAbstract(MatchInput input)
    {
        if (input.Citation.Kind == CitationKind.Abstract || input.Citation.AbstractNumber is not null)
            return true;
        foreach (var word in input.Printed.KindWords)
        {
            if (!input.InTitle(word) && PrintedText.IsAbstract(input.Words[word]))
                return true;
        }
        return false;
    }

    /// <summary>Returns how likely a record is a meeting abstract. Supplements often contain them, regular issues rarely.</summary>
    public static TypeLikelihood LikelihoodOf(BibliographicRecord record)
    {
        if (record.Type == "abstract" || record.PublicationTypes.Contains("Meeting Abstract")
            || record.Title?.StartsWith("Abstract ", StringComparison.OrdinalIgnoreCase) == true)
            return TypeLikelihood.Yes;
        return IsSupplement(record.Issue) || IsSupplement(record.Volume) || record.Type is "proceedings-article" or "cpaper"
            or "paper-conference" || ArePagesOfSupplement(record.Pages)
            ? TypeLikelihood.Perhaps
            : TypeLikelihood.No;
    }

    /// <summary>
    /// Whether the record is on a single page of a supplement (S117), like a meeting abstract, while the reference names no supplement.
    /// </summary>
    public static bool IsOnOneSupplementPage(BibliographicRecord record, Citation citation) =>
        record.Pages is { } page && ArePagesOfSupplement(page) && !page.Contains('-', StringComparison.Ordinal)
            && !IsSupplement(citation.Issue) && !IsSupplement(citation.Volume);

    private static bool IsSupplement(string? field) => field?.Contains("sup", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Whether page numbers are those of a supplement, such as 605s or S24.</summary>
    public static bool ArePagesOfSupplement(string? pages) =>
        pages is not null && pages.Split('-')[0] is var first && (first.EndsWith('s') || first.EndsWith('S') || first.StartsWith('S'));
}
