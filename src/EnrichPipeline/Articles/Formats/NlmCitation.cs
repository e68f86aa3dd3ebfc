using System.Xml.Linq;

namespace EnrichPipeline.Articles.Formats;

/// <summary>Writes a citation of tagged fields as a reference would be printed.</summary>
internal static class NlmCitation
{
    public static string Printed(XElement citation)
    {
        var authors = string.Join(", ", citation.Elements().Where(child => child.Name.LocalName is not "pub-id").SelectMany(Names).Distinct());
        string?[] parts = [Sentence(authors), Sentence(citation.First("article-title") ?? citation.First("chapter-title")), citation.First("source"), Sentence(Place(citation))];
        return string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    public static string? Pages(XElement? element) =>
        element.First("fpage") is { } first
            ? element.First("lpage") is { } last && last != first ? $"{first}-{last}" : first
            : element.First("elocation-id");

    private static IEnumerable<string> Names(XElement element) =>
        element.DescendantsAndSelf().Where(child => child.Name.LocalName is "name" or "string-name" or "collab").Select(NlmText.Of);

    private static string Place(XElement citation)
    {
        var issue = citation.First("issue") is { } number ? $"({number})" : null;
        var volume = citation.First("volume") is { } printed ? $"{printed}{issue}" : issue;
        var pages = Pages(citation) is { } range ? $":{range}" : null;
        var place = volume is null && pages is null ? null : $";{volume}{pages}";
        return $"{citation.First("year")}{place}".TrimStart(';');
    }

    private static string? Sentence(string? text) =>
        string.IsNullOrEmpty(text) ? null : text[^1] is '.' or '?' or '!' ? text : text + ".";
}
