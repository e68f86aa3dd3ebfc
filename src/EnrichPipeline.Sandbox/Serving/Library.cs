using EnrichPipeline.Sandbox.CrossRef;
using EnrichPipeline.Sandbox.PubMed;
using EnrichPipeline.Sandbox.Records;
using EnrichPipeline.Sandbox.Search;

namespace EnrichPipeline.Sandbox.Serving;

/// <summary>The records and their two indexes.</summary>
internal sealed record Library(Catalogue Catalogue, LuceneIndex CrossRef, LuceneIndex PubMed)
{
    public CrossRefApi CrossRefApi { get; } = new(Catalogue, CrossRef);

    public IReadOnlyDictionary<string, ApiEndpoint> PubMedApi { get; } =
        Sandbox.PubMed.PubMedApi.Endpoints(Catalogue, PubMed).ToDictionary(endpoint => endpoint.Name);

    public static Library Open(SandboxOptions options, CancellationToken ct)
    {
        var records = RecordReader.Read(options.RecordsFile, ct);
        var catalogue = new Catalogue(records, JournalTable.Read(options.JournalsFile, records));
        var crossRef = Task.Run(() => CrossRefIndex.Build(catalogue, ct), ct);
        var pubMed = PubMedIndex.Build(catalogue, ct);
        return new Library(catalogue, crossRef.GetAwaiter().GetResult(), pubMed);
    }
}
