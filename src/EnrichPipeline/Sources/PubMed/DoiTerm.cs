using EnrichPipeline.Model;

namespace EnrichPipeline.Sources.PubMed;

/// <summary>A query for any of several DOIs.</summary>
internal static class DoiTerm
{
    public static string Of(IReadOnlyList<Doi> dois) =>
        string.Join(" OR ", dois.Select(doi => $"\"{doi.Value.Replace('"', ' ')}\"[doi]"));
}
