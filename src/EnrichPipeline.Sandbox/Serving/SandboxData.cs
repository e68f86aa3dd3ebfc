using EnrichPipeline.Sandbox.CrossRef;
using EnrichPipeline.Sandbox.DataCite;
using EnrichPipeline.Sandbox.DoiOrg;
using EnrichPipeline.Sandbox.PubMed;
using EnrichPipeline.Sandbox.Records;
using EnrichPipeline.Sandbox.Search;

namespace EnrichPipeline.Sandbox.Serving;

/// <summary>The records, their indexes, and the DOIs that are registered.</summary>
internal sealed record SandboxData(
    Catalogue Catalogue,
    LuceneIndex CrossRef,
    LuceneIndex PubMed,
    LuceneIndex DataCite,
    Registrations Registrations
)
{
    public CrossRefApi CrossRefApi { get; } = new(Catalogue, CrossRef);

    public DataCiteApi DataCiteApi { get; } = new(Catalogue, DataCite);

    public DoiOrgApi DoiOrgApi { get; } = new(Registrations);

    public IReadOnlyDictionary<string, ApiEndpoint> PubMedApi { get; } =
        Sandbox.PubMed.PubMedApi.Endpoints(Catalogue, PubMed).ToDictionary(endpoint => endpoint.Name);

    public static SandboxData Open(SandboxOptions options, CancellationToken ct)
    {
        var records = RecordReader.Read(options.RecordsFile, ct);
        var catalogue = new Catalogue(records, JournalTable.Read(options.JournalsFile, records));
        var crossRef = Task.Run(() => CrossRefIndex.Build(catalogue, ct), ct);
        var pubMed = PubMedIndex.Build(catalogue, ct);
        var dataCite = DataCiteIndex.Build(catalogue, ct);
        return new SandboxData(
            catalogue,
            crossRef.GetAwaiter().GetResult(),
            pubMed,
            dataCite,
            Registrations.Read(catalogue, options.RegisteredFile)
        );
    }
}
