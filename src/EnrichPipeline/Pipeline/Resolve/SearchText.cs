using System.Globalization;
using EnrichPipeline.Model;

namespace EnrichPipeline.Pipeline.Resolve;

/// <summary>Builds CrossRef's query from the whole reference or, if it is very long, from its most distinctive part.</summary>
internal static class SearchText
{
    /// <summary>
    /// The longest reference that is searched as a whole. A longer query is cut, and a long author list would leave nothing but names.
    /// </summary>
    private const int LongestWhole = 500;

    private const int MaxAuthors = 3;

    public static string Of(string printed, Citation citation) =>
        printed.Length <= LongestWhole || citation.Title is null ? printed : string.Join(' ', DistinctiveFields(citation));

    private static IEnumerable<string> DistinctiveFields(Citation citation)
    {
        string?[] fields =
        [
            .. citation.Authors.Take(MaxAuthors).Select(author => author.Family),
            citation.Title,
            citation.Container,
            citation.Year?.ToString(CultureInfo.InvariantCulture),
            citation.Volume,
            citation.Pages,
        ];
        return fields.OfType<string>();
    }
}
