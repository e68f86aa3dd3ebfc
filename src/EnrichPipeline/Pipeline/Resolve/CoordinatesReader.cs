using System.Globalization;
using EnrichPipeline.Characters;
using EnrichPipeline.Model;
using EnrichPipeline.Sources;

namespace EnrichPipeline.Pipeline.Resolve;

/// <summary>
/// Extracts the coordinates of a work, such as journal, volume and first page, if they are complete enough for a precise ECitMatch query.
/// </summary>
internal static class CoordinatesReader
{
    public static JournalCoordinates? OfCitation(Citation citation) =>
        Of(citation.Container, citation.Year, citation.Volume, citation.FirstPage(), citation.Authors);

    /// <summary>
    /// Returns the coordinates without the first page, which may be missing or misprinted on either side: journal, year, volume and author
    /// are enough.
    /// </summary>
    public static JournalCoordinates? WithoutPage(Citation citation) =>
        OfCitation(citation) is { Year: not null, Volume: not null, FirstPage: not null, Author: not null } place
            ? place with { FirstPage = null } : null;

    public static JournalCoordinates? OfRecord(BibliographicRecord record) =>
        Of(record.Container, record.Year, record.Volume, record.FirstPage, record.Authors);

    /// <summary>Returns the coordinates, or null unless the journal and two of year, volume and first page are known.</summary>
    private static JournalCoordinates? Of(string? journal, int? year, string? volume, string? page, IReadOnlyList<PersonName> authors)
    {
        var known = (year is null ? 0 : 1) + (volume is null ? 0 : 1) + (page is null ? 0 : 1);
        return journal is null || known < 2
            ? null
            : new JournalCoordinates(journal, year?.ToString(CultureInfo.InvariantCulture), volume, page, Author(authors));
    }

    private static string? Author(IReadOnlyList<PersonName> authors)
    {
        if (authors is not [var first, ..])
            return null;
        var initials = (first.Given ?? "").Split([' ', '.', '-'], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.All(char.IsUpper) ? part : part[..1]);
        return TextFold.Fold($"{first.Family} {string.Concat(initials)}");
    }
}
