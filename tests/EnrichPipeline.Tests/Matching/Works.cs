using EnrichPipeline.Model;

namespace EnrichPipeline.Tests.Matching;

/// <summary>Makes records from short notes.</summary>
internal static class Works
{
    /// <param name="authors">"Family Given; Family Given"</param>
    /// <param name="place">"Journal = Journal abbreviated | year | volume | issue | pages"; an empty part is unknown.</param>
    public static BibliographicRecord Work(
        string authors,
        string? title,
        string place,
        string type = "journal-article",
        string? doi = null,
        string? pmid = null
    )
    {
        var parts = place.Split('|', StringSplitOptions.TrimEntries);
        return new BibliographicRecord
        {
            Source = SourceName.CrossRef,
            Doi = doi is null ? null : Doi.Parse(doi),
            Pmid = pmid is null ? null : Pmid.Parse(pmid),
            Type = type,
            Title = title,
            Authors = [.. Split(authors, ';').Select(Person)],
            Containers = Split(parts[0], '='),
            Years = [.. Split(parts.ElementAtOrDefault(1), '/').Select(int.Parse)],
            Volume = Known(parts.ElementAtOrDefault(2)),
            Issue = Known(parts.ElementAtOrDefault(3)),
            Pages = Known(parts.ElementAtOrDefault(4)),
        };
    }

    private static PersonName Person(string name) =>
        name.Split(' ', 2) is [var family, var given] ? new PersonName(family, given) : new PersonName(name, null);

    private static string[] Split(string? text, char separator) =>
        text?.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static string? Known(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
