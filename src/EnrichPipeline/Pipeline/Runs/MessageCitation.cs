using EnrichPipeline.Model;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>
/// Shortens the fields of a citation so that it fits into a message. JSON takes up to six bytes for each UTF-16 code unit.
/// </summary>
internal static class MessageCitation
{
    private const int MaxAuthors = 12;
    private const int MaxEditors = 4;
    private const int LongestField = 500;
    private const int LongestAddress = 200;
    private const int LongestName = 60;

    public static Citation Bounded(Citation citation) => citation with
    {
        Authors = Cut(citation.Authors, MaxAuthors),
        Editors = Cut(citation.Editors, MaxEditors),
        Title = Cut(citation.Title, LongestField),
        Container = Cut(citation.Container, LongestField),
        Volume = Cut(citation.Volume, LongestName),
        Issue = Cut(citation.Issue, LongestName),
        Pages = Cut(citation.Pages, LongestName),
        AbstractNumber = Cut(citation.AbstractNumber, LongestName),
        Publisher = Cut(citation.Publisher, LongestName),
        Place = Cut(citation.Place, LongestName),
        Edition = Cut(citation.Edition, LongestName),
        Series = Cut(citation.Series, LongestName),
        Url = Cut(citation.Url, LongestAddress),
    };

    private static IReadOnlyList<PersonName> Cut(IReadOnlyList<PersonName> names, int most) =>
        [.. names.Take(most).Select(name => new PersonName(Cut(name.Family, LongestName)!, Cut(name.Given, LongestName)))];

    private static string? Cut(string? text, int longest)
    {
        if (text is null || text.Length <= longest)
            return text;
        return text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
    }
}
