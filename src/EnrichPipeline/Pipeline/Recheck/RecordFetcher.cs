using EnrichPipeline.Model;
using EnrichPipeline.Sources;

namespace EnrichPipeline.Pipeline.Recheck;

/// <summary>
/// Fetches the records of many references again, each DOI and PMID once. The sources batch these questions into few calls.
/// </summary>
internal sealed class RecordFetcher(ICrossRef crossRef, IPubMed pubMed)
{
    public async Task<FetchedRecords> FetchAsync(IReadOnlyCollection<RecheckTarget> references, CancellationToken cancellationToken)
    {
        var works = AllAsync(
            references.Where(reference => reference.AskCrossRef).Select(reference => reference.Doi!.Value),
            crossRef.FindAsync,
            cancellationToken);
        var records = AllAsync(references.Select(reference => reference.Pmid).OfType<Pmid>(), pubMed.ReadAsync, cancellationToken);
        var recordsByDoi = AllAsync(
            references.Where(reference => reference.AskForPmid).Select(reference => reference.Doi!.Value),
            pubMed.FindAsync,
            cancellationToken);
        return new FetchedRecords(await works, await records, await recordsByDoi);
    }

    private static async Task<IReadOnlyDictionary<TId, SourceResult<BibliographicRecord?>>> AllAsync<TId>(
        IEnumerable<TId> ids,
        Func<TId, CancellationToken, Task<SourceResult<BibliographicRecord?>>> read,
        CancellationToken cancellationToken)
        where TId : notnull
    {
        var asked = ids.Distinct().Select(async id => (id, answer: await read(id, cancellationToken))).ToArray();
        return (await Task.WhenAll(asked)).ToDictionary(read => read.id, read => read.answer);
    }
}

/// <summary>The records that the sources have now.</summary>
/// <param name="Works">CrossRef's works by DOI.</param>
/// <param name="Records">PubMed's records by PMID.</param>
/// <param name="RecordsByDoi">PubMed's records by DOI, of references without a PMID.</param>
internal sealed record FetchedRecords(
    IReadOnlyDictionary<Doi, SourceResult<BibliographicRecord?>> Works,
    IReadOnlyDictionary<Pmid, SourceResult<BibliographicRecord?>> Records,
    IReadOnlyDictionary<Doi, SourceResult<BibliographicRecord?>> RecordsByDoi);
