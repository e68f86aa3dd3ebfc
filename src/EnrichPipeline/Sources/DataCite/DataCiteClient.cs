using EnrichPipeline.Model;
using EnrichPipeline.Sources.Gathering;
using EnrichPipeline.Sources.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Sources.DataCite;

/// <summary>Asks DataCite's REST API.</summary>
internal sealed class DataCiteClient : IDataCite
{
    private const int BatchesAhead = 1;

    private readonly LaneClient _dataCite;
    private readonly int _rows;
    private readonly Gatherer<Doi, BibliographicRecord?> _dois;
    private readonly Gatherer<string, IReadOnlyList<BibliographicRecord>> _titles;

    public DataCiteClient([FromKeyedServices(Lane.DataCite)] LaneClient dataCite, IOptions<DataCiteOptions> options, TimeProvider time)
    {
        var settings = options.Value;
        (_dataCite, _rows) = (dataCite, settings.Rows);
        _dois = new(Lane.DataCite, new(settings.DoisPerCall, settings.GatherFor, BatchesAhead), FindAsync, time);
        _titles = new(Lane.DataCite, new(settings.TitlesPerCall, settings.GatherFor, BatchesAhead), SearchAsync, time);
    }

    public Task<Answer<BibliographicRecord?>> FindAsync(Doi doi, CancellationToken cancellationToken) =>
        // A comma separates the DOIs of a call, so that a DOI with one cannot be asked for; DataCite gives out none.
        doi.Value.Contains(',') ? Task.FromResult<Answer<BibliographicRecord?>>((BibliographicRecord?)null) : _dois.AskAsync(doi, cancellationToken);

    public Task<Answer<IReadOnlyList<BibliographicRecord>>> SearchAsync(IReadOnlyList<string> titleWords, CancellationToken cancellationToken) =>
        TitleWordsQuery.Of(titleWords) is { } query
            ? _titles.AskAsync(query, cancellationToken)
            : Task.FromResult(Answer.Of<IReadOnlyList<BibliographicRecord>>([]));

    private async Task<Heard<IReadOnlyDictionary<Doi, Answer<BibliographicRecord?>>>> FindAsync(Load<Doi> load, CancellationToken cancellationToken)
    {
        var heard = await _dataCite.AskAsync(() => DataCiteCalls.Dois(load.Questions), DataCiteReplies.Works, cancellationToken).ConfigureAwait(false);
        return heard.Well
            ? load.Questions.ToDictionary(doi => doi, doi => Answer.Of(heard.Value!.FirstOrDefault(record => record.Doi == doi)))
            : heard.Trouble;
    }

    private async Task<Heard<IReadOnlyDictionary<string, Answer<IReadOnlyList<BibliographicRecord>>>>> SearchAsync(
        Load<string> load, CancellationToken cancellationToken)
    {
        var heard = await _dataCite.AskAsync(
            () => DataCiteCalls.Titles(load.Questions, _rows * load.Questions.Count), DataCiteReplies.Works, cancellationToken).ConfigureAwait(false);
        return heard.Well
            ? load.Questions.ToDictionary(query => query, query => Answer.Of(Fitting(query, heard.Value!)))
            : heard.Trouble;
    }

    private IReadOnlyList<BibliographicRecord> Fitting(string query, IReadOnlyList<BibliographicRecord> records) =>
        [.. records.Where(record => TitleWordsQuery.Fits(query, record)).Take(_rows)];
}
