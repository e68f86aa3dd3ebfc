using System.Text.Json;
using EnrichPipeline.Model;
using EnrichPipeline.Reading;
using EnrichPipeline.Sources.CrossRef;
using EnrichPipeline.Sources.PubMed;

namespace EnrichPipeline.Benchmarks.Decoys;

/// <summary>Reads cases made elsewhere: <c>cases.json</c> and the <c>world.json</c> that all of them share.</summary>
internal static class DecoyFolder
{
    public static IReadOnlyList<DecoyCase> Read(string folder)
    {
        using var world = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "world.json")));
        using var cases = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "cases.json")));
        BibliographicRecord[] crossRef = [.. Parts(world, "cr").Select(CrossRef)];
        BibliographicRecord[] pubMed = [.. Parts(world, "pm").Select(PubMed)];
        return [.. cases.RootElement.EnumerateArray().Select(one => new DecoyCase(
            one.GetProperty("cat").GetString()!,
            one.GetProperty("ref").GetString()!,
            crossRef,
            pubMed,
            [.. one.Texts("bad_doi"), .. one.Texts("bad_pm")],
            [.. one.Texts("good_doi"), .. one.Texts("good_pm")]))];
    }

    private static IEnumerable<JsonElement> Parts(JsonDocument world, string name) =>
        world.RootElement.EnumerateArray().SelectMany(entry => entry.Objects(name));

    private static BibliographicRecord CrossRef(JsonElement item) =>
        WorkReader.Read(WorkParser.Parse(item))! with { Years = item.Year("year") is { } year ? [year] : [] };

    private static BibliographicRecord PubMed(JsonElement item)
    {
        var types = item.Texts("types");
        return new BibliographicRecord
        {
            Source = SourceName.PubMed,
            Pmid = Pmid.Parse(item.Text("pmid")!),
            Doi = Doi.TryParse(item.Text("doi"), out var doi) ? doi : null,
            Type = "journal-article",
            Title = PubMedTitle.Read(item.Text("title")),
            Authors = [.. item.Texts("authors").Select(Author)],
            Containers = item.Texts("journal"),
            Years = item.Year("year") is { } year ? [year] : [],
            Volume = Known(item.Text("volume")),
            Issue = Known(item.Text("issue")),
            Pages = Known(item.Text("pages")) is { } pages ? PageRange.Normalize(pages) : null,
            PublicationTypes = types,
            Notices = PubMedNotices.Read(types, retractedByTitle: false),
        };
    }

    private static string? Known(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static PersonName Author(string name) =>
        name.LastIndexOf(' ') is > 0 and var blank ? new PersonName(name[..blank], name[(blank + 1)..]) : new PersonName(name, null);
}
