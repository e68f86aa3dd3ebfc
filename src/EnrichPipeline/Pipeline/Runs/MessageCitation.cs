using EnrichPipeline.Model;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>Shortens the fields of a citation so that it fits into a message. JSON takes up to six bytes for a code unit.</summary>
internal static class MessageCitation
{
    private const int MostAuthors = 12;
    private const int LongestField = 500;
    private const int LongestName = 60;

    public static Citation Bounded(Citation citation) => citation with
    {
        Authors = [.. citation.Authors.Take(MostAuthors).Select(name => new PersonName(Cut(name.Family, LongestName)!, Cut(name.Given, LongestName)))],
        Title = Cut(citation.Title, LongestField),
        Container = Cut(citation.Container, LongestField),
        Volume = Cut(citation.Volume, LongestName),
        Issue = Cut(citation.Issue, LongestName),
        Pages = Cut(citation.Pages, LongestName),
        AbstractNumber = Cut(citation.AbstractNumber, LongestName),
    };

    private static string? Cut(string? text, int longest)
    {
        if (text is null || text.Length <= longest)
            return text;
        return text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
    }
}
