using EnrichPipeline.Sandbox.Records;
using EnrichPipeline.Sandbox.Search;

namespace EnrichPipeline.Sandbox.DataCite;

/// <summary>Indexes the titles that DataCite is searched by.</summary>
internal static class DataCiteIndex
{
    public const string Title = "title";

    public static LuceneIndex Build(Catalogue catalogue, CancellationToken ct) =>
        LuceneIndex.Build(catalogue.DataCite, [IndexField.Text(Title)], work => [Words.Of(work.Record.Title)], ct);
}
