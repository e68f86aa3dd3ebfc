using EnrichPipeline.Model;
using EnrichPipeline.Sources.Http;

namespace EnrichPipeline.Sources.DataCite;

/// <summary>Creates the requests to DataCite.</summary>
internal static class DataCiteCalls
{
    private const int MinPage = 25;

    public static Call Dois(IReadOnlyList<Doi> dois) =>
        new("dois", new("ids", string.Join(',', dois.Select(doi => doi.Value))), PageOf(dois.Count));

    public static Call Titles(IReadOnlyList<string> queries, int most) =>
        new("dois", new("query", TitleWordsQuery.AnyOf(queries)), PageOf(most));

    private static KeyValuePair<string, string> PageOf(int size) => new("page[size]", $"{Math.Max(size, MinPage)}");
}
