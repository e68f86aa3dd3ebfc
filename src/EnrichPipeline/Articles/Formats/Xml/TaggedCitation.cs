using System.Xml.Linq;

namespace EnrichPipeline.Articles.Formats.Xml;

/// <summary>Writes an NLM citation of tagged fields as a reference would print it.</summary>
internal static class TaggedCitation
{
    public static string Printed(XElement citation)
    {
        var chapter = citation.First("article-title") is null && citation.First("chapter-title") is not null;
        return new CitedWork
        {
            Authors = [.. Names(citation, editors: false)],
            Editors = [.. Names(citation, editors: true)],
            Title = citation.First("article-title") ?? citation.First("chapter-title") ?? citation.First("data-title"),
            Container = citation.First("source"),
            IsChapter = chapter,
            Publisher = chapter || citation.First("article-title") is null ? citation.First("publisher-name") : null,
            Year = citation.First("year"),
            Volume = citation.First("volume"),
            Issue = citation.First("issue"),
            Pages = Pages(citation),
        }.Printed();
    }

    public static string? Pages(XElement? element) =>
        element.First("fpage") is { } first
            ? element.First("lpage") is { } last && last != first ? $"{first}-{last}" : first
            : element.First("elocation-id") ?? element.First("page-range");

    private static IEnumerable<string> Names(XElement citation, bool editors) =>
        citation.Elements().Where(child => child.Name.LocalName is not "pub-id" && IsEditors(child) == editors)
            .SelectMany(child => child.DescendantsAndSelf().Where(name => name.Name.LocalName is "name" or "string-name" or "collab"))
            .Select(NlmText.Of).Distinct();

    private static bool IsEditors(XElement group) =>
        ((string?)group.Attribute("person-group-type") ?? (string?)group.Attribute("name-type") ?? (string?)group.Attribute("contrib-type"))
            is "editor"
                or "ed"
                or "translator"
                or "guest-editor";
}
