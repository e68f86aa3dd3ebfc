using EnrichPipeline.Citations;
using EnrichPipeline.Records;
using EnrichPipeline.Sources;

namespace EnrichPipeline.Enrichment.Looks;

/// <summary>Reads the records of many references again, each DOI and PMID once; the sources gather them into few calls.</summary>
internal sealed class RecordReading(ICrossRef crossRef, IPubMed pubMed)
{
    public async Task<Readings> ReadAsync(IReadOnlyCollection<Watched> references, CancellationToken cancellationToken)
    {
        var works = AllAsync(references.Where(reference => reference.AskCrossRef).Select(reference => reference.Doi!.Value), crossRef.FindAsync, cancellationToken);
        var records = AllAsync(references.Select(reference => reference.Pmid).OfType<Pmid>(), pubMed.ReadAsync, cancellationToken);
        var carriers = AllAsync(references.Where(reference => reference.AskForPmid).Select(reference => reference.Doi!.Value), pubMed.FindAsync, cancellationToken);
        return new Readings(await works, await records, await carriers);
    }

    private static async Task<IReadOnlyDictionary<TId, Answer<Record?>>> AllAsync<TId>(
        IEnumerable<TId> ids, Func<TId, CancellationToken, Task<Answer<Record?>>> read, CancellationToken cancellationToken)
        where TId : notnull
    {
        var asked = ids.Distinct().Select(async id => (id, answer: await read(id, cancellationToken))).ToArray();
        return (await Task.WhenAll(asked)).ToDictionary(read => read.id, read => read.answer);
    }
}

/// <summary>What the sources have now.</summary>
/// <param name="Works">CrossRef's works by DOI.</param>
/// <param name="Records">PubMed's records by PMID.</param>
/// <param name="Carriers">PubMed's records by DOI, of references without a PMID.</param>
internal sealed record Readings(
    IReadOnlyDictionary<Doi, Answer<Record?>> Works,
    IReadOnlyDictionary<Pmid, Answer<Record?>> Records,
    IReadOnlyDictionary<Doi, Answer<Record?>> Carriers);
