using System.Globalization;
using EnrichPipeline.Model;

namespace EnrichPipeline.Pipeline.Resolve;

/// <summary>What CrossRef is asked: the whole reference, or of a very long one what tells it apart.</summary>
internal static class SearchText
{
    /// <summary>Beyond this a search is cut, and a long author list would leave nothing but names.</summary>
    private const int LongestWhole = 500;

    private const int MostAuthors = 3;

    public static string Of(string printed, Citation citation) =>
        printed.Length <= LongestWhole || citation.Title is null ? printed : string.Join(' ', Telling(citation));

    private static IEnumerable<string> Telling(Citation citation)
    {
        string?[] fields =
        [
            .. citation.Authors.Take(MostAuthors).Select(author => author.Family),
            citation.Title,
            citation.Container,
            citation.Year?.ToString(CultureInfo.InvariantCulture),
            citation.Volume,
            citation.Pages,
        ];
        return fields.OfType<string>();
    }
}
