using EnrichPipeline.Model;
using EnrichPipeline.Sources.Batching;
using EnrichPipeline.Sources.Http;
using EnrichPipeline.Sources.Quotas;
using EnrichPipeline.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Sources.PubMed;

/// <summary>A client of NCBI's E-utilities for PubMed.</summary>
internal sealed class PubMedClient : IPubMed
{
    private const int HitsPerTitle = 30;

    private readonly ApiClient _ncbi;
    private readonly int _rows;
    private readonly RequestBatcher<JournalCoordinates, IReadOnlyList<Pmid>> _places;
    private readonly RequestBatcher<Pmid, BibliographicRecord?> _records;
    private readonly RequestBatcher<Pmid, BibliographicRecord?> _wholeRecords;
    private readonly RequestBatcher<Doi, IReadOnlyList<BibliographicRecord>> _dois;
    private readonly RequestBatcher<string, IReadOnlyList<BibliographicRecord>> _titles;

    public PubMedClient(
        [FromKeyedServices(Quota.Ncbi)] ApiClient ncbi,
        IOptions<PubMedOptions> options,
        BatchWaitPolicy patience,
        TimeProvider time,
        PipelineMetrics metrics)
    {
        var settings = options.Value;
        (_ncbi, _rows) = (ncbi, settings.Rows);
        _places = new(Joined("ecitmatch", settings.CitationsPerCall), ncbi.AcquireAsync, MatchAsync, time, metrics);
        _records = new(Joined("esummary", settings.SummariesPerCall), ncbi.AcquireAsync, ReadAsync, time, metrics);
        _wholeRecords = new(Joined("efetch", settings.RecordsPerCall), ncbi.AcquireAsync, ReadWholeAsync, time, metrics);
        _dois = new(Joined("esearch-dois", settings.DoisPerCall), ncbi.AcquireAsync, FindAsync, time, metrics);
        _titles = new(Joined("esearch-titles", settings.TitlesPerCall), ncbi.AcquireAsync, SearchAsync, time, metrics);

        BatchOptions Joined(string name, int most) =>
            new(Quota.Ncbi, name, most, settings.BatchDelay) { KeepsWaiting = patience.KeepsWaiting };
    }

    public async Task<SourceResult<IReadOnlyList<BibliographicRecord>>> MatchAsync(
        JournalCoordinates coordinates, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(coordinates.Journal))
            return SourceResult.Of<IReadOnlyList<BibliographicRecord>>([]);
        var pmids = await _places.GetAsync(coordinates, cancellationToken).ConfigureAwait(false);
        return pmids.IsAvailable ? await ReadAllAsync(pmids.Value!, cancellationToken).ConfigureAwait(false) : pmids.Unavailable;
    }

    public Task<SourceResult<BibliographicRecord?>> FindAsync(Pmid pmid, CancellationToken cancellationToken) =>
        _records.GetAsync(pmid, cancellationToken);

    public Task<SourceResult<BibliographicRecord?>> ReadAsync(Pmid pmid, CancellationToken cancellationToken) =>
        _wholeRecords.GetAsync(pmid, cancellationToken);

    public async Task<SourceResult<BibliographicRecord?>> FindAsync(Doi doi, CancellationToken cancellationToken) =>
        (await FindAllAsync(doi, cancellationToken).ConfigureAwait(false)).Then(records =>
            records.FirstOrDefault(record => !IsNotice(record))
        );

    public Task<SourceResult<IReadOnlyList<BibliographicRecord>>> FindAllAsync(Doi doi, CancellationToken cancellationToken) =>
        _dois.GetAsync(doi, cancellationToken);

    public Task<SourceResult<IReadOnlyList<BibliographicRecord>>> SearchAsync(
        WorkQuery question, CancellationToken cancellationToken) =>
        PubMedQueryBuilder.Build(question) is { } term
            ? _titles.GetAsync(term, cancellationToken)
            : Task.FromResult(SourceResult.Of<IReadOnlyList<BibliographicRecord>>([]));

    private Task<SourceResult<IReadOnlyDictionary<JournalCoordinates, SourceResult<IReadOnlyList<Pmid>>>>> MatchAsync(
        IReadOnlyList<JournalCoordinates> places, Permit? permit, CancellationToken cancellationToken) =>
        _ncbi.SendAsync(ECitMatch.Call(places), reply => ECitMatch.Read(reply, places), cancellationToken, permit);

    private Task<SourceResult<IReadOnlyDictionary<Pmid, SourceResult<BibliographicRecord?>>>> ReadAsync(
        IReadOnlyList<Pmid> pmids, Permit? permit, CancellationToken cancellationToken) =>
        _ncbi.SendAsync(ESummary.Call(pmids), reply => ESummary.Read(reply, pmids), cancellationToken, permit);

    /// <summary>Reads whole records. EFetch silently omits unknown PMIDs, so only ESummary, which reports them, is believed.</summary>
    private async Task<SourceResult<IReadOnlyDictionary<Pmid, SourceResult<BibliographicRecord?>>>> ReadWholeAsync(
        IReadOnlyList<Pmid> pmids, Permit? permit, CancellationToken cancellationToken)
    {
        var whole = await _ncbi.SendAsync(EFetch.Call(pmids), EFetch.Read, cancellationToken, permit).ConfigureAwait(false);
        if (!whole.IsAvailable)
            return whole.Unavailable;
        var found = whole.Value!.ToDictionary(record => record.Pmid!.Value, SourceResult.Of<BibliographicRecord?>);
        var missing = pmids.Where(pmid => !found.ContainsKey(pmid)).ToList();
        var known = await Task.WhenAll(missing.Select(pmid => FindAsync(pmid, cancellationToken))).ConfigureAwait(false);
        foreach (var (pmid, answer) in missing.Zip(known).Where(pair => pair.Second.Value is null))
            found[pmid] = answer;
        return found;
    }

    private async Task<SourceResult<IReadOnlyDictionary<string, SourceResult<IReadOnlyList<BibliographicRecord>>>>> SearchAsync(
        IReadOnlyList<string> terms, Permit? permit, CancellationToken cancellationToken)
    {
        var search = await _ncbi.SendAsync(
            ESearch.Call(PubMedQueryBuilder.AnyOf(terms), MostHits(terms.Count)), ESearch.Read, cancellationToken, permit)
            .ConfigureAwait(false);
        if (!search.IsAvailable)
            return search.Unavailable;
        var hits = search.Value!;
        // The many hits of one question must not crowd out the hits of the others.
        if (terms.Count > 1 && hits.Count > hits.Ids.Count)
            return await SearchHalvesAsync(terms, cancellationToken).ConfigureAwait(false);
        var records = await ReadAllAsync(hits.Ids, cancellationToken).ConfigureAwait(false);
        return terms.ToDictionary(term => term, term => records.Then(all => terms.Count == 1 && !hits.Changed ? all : Fitting(term, all)));
    }

    private async Task<SourceResult<IReadOnlyDictionary<string, SourceResult<IReadOnlyList<BibliographicRecord>>>>> SearchHalvesAsync(
        IReadOnlyList<string> terms, CancellationToken cancellationToken)
    {
        var first = await SearchAsync([.. terms.Take(terms.Count / 2)], permit: null, cancellationToken).ConfigureAwait(false);
        if (!first.IsAvailable)
            return first.Unavailable;
        var second = await SearchAsync([.. terms.Skip(terms.Count / 2)], permit: null, cancellationToken).ConfigureAwait(false);
        return second.IsAvailable ? first.Value!.Concat(second.Value!).ToDictionary() : second.Unavailable;
    }

    /// <summary>Returns how many hits to request. A title may have many, and reading them costs less than asking again in halves.</summary>
    private int MostHits(int terms) => terms == 1 ? _rows : HitsPerTitle * terms;

    private IReadOnlyList<BibliographicRecord> Fitting(string term, IReadOnlyList<BibliographicRecord> records) =>
        [.. records.Where(record => PubMedQueryBuilder.Fits(term, record)).Take(_rows)];

    private async Task<SourceResult<IReadOnlyDictionary<Doi, SourceResult<IReadOnlyList<BibliographicRecord>>>>> FindAsync(
        IReadOnlyList<Doi> dois, Permit? permit, CancellationToken cancellationToken)
    {
        var search = await _ncbi.SendAsync(
            ESearch.Call(dois, Math.Max(_rows, 3 * dois.Count)), ESearch.Read, cancellationToken, permit).ConfigureAwait(false);
        if (!search.IsAvailable)
            return search.Unavailable;
        // PubMed may take an unknown DOI for words that many records have; their hits must not crowd out those of the other DOIs.
        if (dois.Count > 1 && search.Value!.Count > search.Value.Ids.Count)
            return SourceUnavailable.Of(new ApiError(Quota.Ncbi, ApiErrorKind.Rejected, "more hits than DOIs"));
        var records = await Task.WhenAll(search.Value!.Ids.Select(id => FindAsync(id, cancellationToken))).ConfigureAwait(false);
        return dois.ToDictionary(doi => doi, doi => Carrying(doi, records));
    }

    private static SourceResult<IReadOnlyList<BibliographicRecord>> Carrying(
        Doi doi, IReadOnlyList<SourceResult<BibliographicRecord?>> records)
    {
        BibliographicRecord[] carriers =
        [
            .. records.Select(answer => answer.Value).OfType<BibliographicRecord>().Where(record => record.Doi == doi),
        ];
        return carriers.Length == 0 && records.FirstOrDefault(answer => !answer.IsAvailable).Unavailable is { } outage ? outage : carriers;
    }

    private static bool IsNotice(BibliographicRecord record) => record.Notices.Any(notice => notice.Direction == NoticeDirection.IsNotice);

    private async Task<SourceResult<IReadOnlyList<BibliographicRecord>>> ReadAllAsync(
        IReadOnlyList<Pmid> pmids, CancellationToken cancellationToken)
    {
        var answers = await Task.WhenAll(pmids.Select(pmid => FindAsync(pmid, cancellationToken))).ConfigureAwait(false);
        return answers.FirstOrDefault(answer => !answer.IsAvailable).Unavailable is { } outage
            ? outage
            : SourceResult.Of<IReadOnlyList<BibliographicRecord>>([
                .. answers.Select(answer => answer.Value).OfType<BibliographicRecord>(),
            ]);
    }
}
