using EnrichPipeline.Model;
using EnrichPipeline.Sources.Batching;
using EnrichPipeline.Sources.Http;
using EnrichPipeline.Sources.Quotas;
using EnrichPipeline.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Sources.DataCite;

/// <summary>A client of DataCite's REST API.</summary>
internal sealed class DataCiteClient : IDataCite
{
    private readonly ApiClient _dataCite;
    private readonly int _rows;
    private readonly RequestBatcher<Doi, BibliographicRecord?> _dois;
    private readonly RequestBatcher<string, IReadOnlyList<BibliographicRecord>> _titles;

    public DataCiteClient(
        [FromKeyedServices(Quota.DataCite)] ApiClient dataCite,
        IOptions<DataCiteOptions> options,
        BatchWaitPolicy patience,
        TimeProvider time,
        PipelineMetrics metrics)
    {
        var settings = options.Value;
        (_dataCite, _rows) = (dataCite, settings.Rows);
        _dois = new(Joined("datacite-dois", settings.DoisPerCall), dataCite.AcquireAsync, FindAsync, time, metrics);
        _titles = new(Joined("datacite-titles", settings.TitlesPerCall), dataCite.AcquireAsync, SearchAsync, time, metrics);

        BatchOptions Joined(string name, int most) =>
            new(Quota.DataCite, name, most, settings.BatchDelay) { KeepsWaiting = patience.KeepsWaiting };
    }

    public Task<SourceResult<BibliographicRecord?>> FindAsync(Doi doi, CancellationToken cancellationToken) =>
        // A comma separates the DOIs of a call, so a DOI with a comma cannot be asked for; DataCite assigns none.
        doi.Value.Contains(',')
            ? Task.FromResult<SourceResult<BibliographicRecord?>>((BibliographicRecord?)null)
            : _dois.GetAsync(doi, cancellationToken);

    public Task<SourceResult<IReadOnlyList<BibliographicRecord>>> SearchAsync(
        IReadOnlyList<string> titleWords, CancellationToken cancellationToken) =>
        TitleWordsQuery.Of(titleWords) is { } query
            ? _titles.GetAsync(query, cancellationToken)
            : Task.FromResult(SourceResult.Of<IReadOnlyList<BibliographicRecord>>([]));

    private async Task<SourceResult<IReadOnlyDictionary<Doi, SourceResult<BibliographicRecord?>>>> FindAsync(
        IReadOnlyList<Doi> dois, Permit? permit, CancellationToken cancellationToken)
    {
        var works = await _dataCite
            .SendAsync(DataCiteCalls.Dois(dois), DataCiteReplyParser.Works, cancellationToken, permit)
            .ConfigureAwait(false);
        return works.IsAvailable
            ? dois.ToDictionary(doi => doi, doi => SourceResult.Of(works.Value!.FirstOrDefault(record => record.Doi == doi)))
            : works.Unavailable;
    }

    private async Task<SourceResult<IReadOnlyDictionary<string, SourceResult<IReadOnlyList<BibliographicRecord>>>>> SearchAsync(
        IReadOnlyList<string> queries, Permit? permit, CancellationToken cancellationToken)
    {
        var works = await _dataCite.SendAsync(
            DataCiteCalls.Titles(queries, _rows * queries.Count), DataCiteReplyParser.Works, cancellationToken, permit)
            .ConfigureAwait(false);
        return works.IsAvailable
            ? queries.ToDictionary(query => query, query => SourceResult.Of(Fitting(query, works.Value!)))
            : works.Unavailable;
    }

    private IReadOnlyList<BibliographicRecord> Fitting(string query, IReadOnlyList<BibliographicRecord> records) =>
        [.. records.Where(record => TitleWordsQuery.Fits(query, record)).Take(_rows)];
}
