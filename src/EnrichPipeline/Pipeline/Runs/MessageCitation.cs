using EnrichPipeline.Citations;
using EnrichPipeline.Model;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>Keeps a citation small enough for a message: six bytes a code unit at worst, where JSON escapes it.</summary>
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
