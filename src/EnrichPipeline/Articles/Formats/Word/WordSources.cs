using System.Xml.Linq;
using EnrichPipeline.Articles.Formats.Bibliographies;
using EnrichPipeline.Model;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Formats.Word;

/// <summary>Reads the sources that Word keeps in a document for its own bibliographies.</summary>
internal static class WordSources
{
    public static IEnumerable<BibliographyEntry> Of(XElement? sources) =>
        (sources?.Elements() ?? []).Where(source => source.Name.LocalName == "Source")
            .Select(source => new BibliographyEntry(Text(source, "Tag"), Work(source), source.Value));

    private static CitedWork Work(XElement source)
    {
        var type = Text(source, "SourceType");
        return new CitedWork
        {
            Authors = Names(source, "Author"),
            Editors = Names(source, "Editor"),
            Title = Text(source, "Title"),
            Container = Text(source, "JournalName") ?? Text(source, "BookTitle") ?? Text(source, "ConferenceName") ?? Text(source,
                "PeriodicalTitle") ?? Text(source, "InternetSiteTitle"),
            IsChapter = type == "BookSection",
            Publisher = Text(source, "Publisher"),
            Year = Text(source, "Year"),
            Volume = Text(source, "Volume"),
            Issue = Text(source, "Issue"),
            Pages = Text(source, "Pages"),
            Doi = FieldIds.Doi([Text(source, "DOI"), Text(source, "URL"), Text(source, "StandardNumber")]),
        };
    }

    private static IReadOnlyList<string> Names(XElement source, string role) =>
        [.. source.Elements().Where(child => child.Name.LocalName == "Author").Elements().Where(child => child.Name.LocalName == role)
            .Descendants()
            .Where(child => child.Name.LocalName is "Person" or "Corporate").Select(Name).OfType<string>()];

    private static string? Name(XElement name) => name.Name.LocalName == "Corporate" ? name.Value.Trim()
        : Text(name, "Last") is { } family ? WrittenName.Printed(new PersonName(family, string
            .Join(' ', new[] { Text(name, "First"), Text(name, "Middle") }.OfType<string>()))) : null;

    private static string? Text(XElement element, string name) =>
        element.Elements().FirstOrDefault(child => child.Name.LocalName == name)?.Value.Trim() is { Length: > 0 } text ? text : null;
}
