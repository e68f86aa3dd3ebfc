using EnrichPipeline.Model;
using EnrichPipeline.Sources.Gathering;
using EnrichPipeline.Sources.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Sources.PubMed;

/// <summary>Asks PubMed through NCBI's E-utilities.</summary>
internal sealed class PubMedClient : IPubMed
{
    // While one is under way the next fills up; four kinds of questions keep the lane busy all the same.
    private const int BatchesAhead = 1;

    private readonly LaneClient _ncbi;
    private readonly int _rows;
    private readonly Gatherer<Coordinates, IReadOnlyList<Pmid>> _places;
    private readonly Gatherer<Pmid, BibliographicRecord?> _records;
    private readonly Gatherer<Pmid, BibliographicRecord?> _wholeRecords;
    private readonly Gatherer<Doi, IReadOnlyList<BibliographicRecord>> _dois;
    private readonly Gatherer<string, IReadOnlyList<BibliographicRecord>> _titles;

    public PubMedClient([FromKeyedServices(Lane.Ncbi)] LaneClient ncbi, IOptions<PubMedOptions> options, TimeProvider time)
    {
        var settings = options.Value;
        (_ncbi, _rows) = (ncbi, settings.Rows);
        _places = new(Lane.Ncbi, Together(settings.CitationsPerCall), MatchAsync, time);
        _records = new(Lane.Ncbi, Together(settings.SummariesPerCall), ReadAsync, time);
        _wholeRecords = new(Lane.Ncbi, Together(settings.RecordsPerCall), ReadWholeAsync, time);
        _dois = new(Lane.Ncbi, Together(settings.DoisPerCall), FindAsync, time);
        _titles = new(Lane.Ncbi, Together(settings.TitlesPerCall), SearchAsync, time);

        GatheringRules Together(int most) => new(most, settings.GatherFor, BatchesAhead);
    }

    public async Task<Answer<IReadOnlyList<BibliographicRecord>>> MatchAsync(Coordinates coordinates, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(coordinates.Journal))
            return Answer.Of<IReadOnlyList<BibliographicRecord>>([]);
        var pmids = await _places.AskAsync(coordinates, cancellationToken).ConfigureAwait(false);
        return pmids.Answered ? await ReadAllAsync(pmids.Value!, cancellationToken).ConfigureAwait(false) : pmids.Outage;
    }

    public Task<Answer<BibliographicRecord?>> FindAsync(Pmid pmid, CancellationToken cancellationToken) =>
        _records.AskAsync(pmid, cancellationToken);

    public Task<Answer<BibliographicRecord?>> ReadAsync(Pmid pmid, CancellationToken cancellationToken) =>
        _wholeRecords.AskAsync(pmid, cancellationToken);

    public async Task<Answer<BibliographicRecord?>> FindAsync(Doi doi, CancellationToken cancellationToken) =>
        (await FindAllAsync(doi, cancellationToken).ConfigureAwait(false)).Then(records => records.FirstOrDefault(record => !IsNotice(record)));

    public Task<Answer<IReadOnlyList<BibliographicRecord>>> FindAllAsync(Doi doi, CancellationToken cancellationToken) =>
        _dois.AskAsync(doi, cancellationToken);

    public Task<Answer<IReadOnlyList<BibliographicRecord>>> SearchAsync(TitleQuestion question, CancellationToken cancellationToken) =>
        TitleTerm.Of(question) is { } term
            ? _titles.AskAsync(term, cancellationToken)
            : Task.FromResult(Answer.Of<IReadOnlyList<BibliographicRecord>>([]));

    private Task<Heard<IReadOnlyDictionary<Coordinates, Answer<IReadOnlyList<Pmid>>>>> MatchAsync(
        Load<Coordinates> places, CancellationToken cancellationToken) =>
        _ncbi.AskAsync(() => ECitMatch.Call(places.Questions), reply => ECitMatch.Read(reply, places.Questions), cancellationToken);

    private Task<Heard<IReadOnlyDictionary<Pmid, Answer<BibliographicRecord?>>>> ReadAsync(
        Load<Pmid> pmids, CancellationToken cancellationToken) =>
        _ncbi.AskAsync(() => ESummary.Call(pmids.Questions), reply => ESummary.Read(reply, pmids.Questions), cancellationToken);

    /// <summary>EFetch passes over what it has not got, without a word: "none" is believed only of ESummary, which says so.</summary>
    private async Task<Heard<IReadOnlyDictionary<Pmid, Answer<BibliographicRecord?>>>> ReadWholeAsync(
        Load<Pmid> pmids, CancellationToken cancellationToken)
    {
        var heard = await _ncbi.AskAsync(() => EFetch.Call(pmids.Questions), EFetch.Read, cancellationToken).ConfigureAwait(false);
        if (!heard.Well)
            return heard.Trouble;
        var found = heard.Value!.ToDictionary(record => record.Pmid!.Value, Answer.Of<BibliographicRecord?>);
        var missing = pmids.Questions.Where(pmid => !found.ContainsKey(pmid)).ToList();
        var known = await Task.WhenAll(missing.Select(pmid => FindAsync(pmid, cancellationToken))).ConfigureAwait(false);
        foreach (var (pmid, answer) in missing.Zip(known).Where(pair => pair.Second.Value is null))
            found[pmid] = answer;
        return found;
    }

    private async Task<Heard<IReadOnlyDictionary<string, Answer<IReadOnlyList<BibliographicRecord>>>>> SearchAsync(
        Load<string> load, CancellationToken cancellationToken)
    {
        var heard = await _ncbi.AskAsync(
            () => ESearch.Call(TitleTerm.AnyOf(load.Questions), _rows * load.Questions.Count), ESearch.Read, cancellationToken).ConfigureAwait(false);
        if (!heard.Well)
            return heard.Trouble;
        var (hits, terms) = (heard.Value!, load.Questions);
        // One question's many hits must not crowd out the others'.
        if (terms.Count > 1 && hits.Count > hits.Ids.Count)
            return await SearchHalvesAsync(terms, cancellationToken).ConfigureAwait(false);
        var records = await ReadAllAsync(hits.Ids, cancellationToken).ConfigureAwait(false);
        return terms.ToDictionary(term => term, term => records.Then(all => terms.Count == 1 && !hits.Changed ? all : Fitting(term, all)));
    }

    private async Task<Heard<IReadOnlyDictionary<string, Answer<IReadOnlyList<BibliographicRecord>>>>> SearchHalvesAsync(
        IReadOnlyList<string> terms, CancellationToken cancellationToken)
    {
        var first = await SearchAsync(Load<string>.Of([.. terms.Take(terms.Count / 2)]), cancellationToken).ConfigureAwait(false);
        if (!first.Well)
            return first.Trouble;
        var second = await SearchAsync(Load<string>.Of([.. terms.Skip(terms.Count / 2)]), cancellationToken).ConfigureAwait(false);
        return second.Well ? first.Value!.Concat(second.Value!).ToDictionary() : second.Trouble;
    }

    private IReadOnlyList<BibliographicRecord> Fitting(string term, IReadOnlyList<BibliographicRecord> records) =>
        [.. records.Where(record => TitleTerm.Fits(term, record)).Take(_rows)];

    private async Task<Heard<IReadOnlyDictionary<Doi, Answer<IReadOnlyList<BibliographicRecord>>>>> FindAsync(
        Load<Doi> load, CancellationToken cancellationToken)
    {
        var heard = await _ncbi.AskAsync(
            () => ESearch.Call(DoiTerm.Of(load.Questions), Math.Max(_rows, 3 * load.Questions.Count)), ESearch.Read, cancellationToken).ConfigureAwait(false);
        if (!heard.Well)
            return heard.Trouble;
        var dois = load.Questions;
        // An unknown DOI can be taken for words that many records have; they must not crowd out the others' hits.
        if (dois.Count > 1 && heard.Value!.Count > heard.Value.Ids.Count)
            return new Trouble(TroubleKind.Refused, "more hits than DOIs");
        var records = await Task.WhenAll(heard.Value!.Ids.Select(id => FindAsync(id, cancellationToken))).ConfigureAwait(false);
        return dois.ToDictionary(doi => doi, doi => Carrying(doi, records));
    }

    private static Answer<IReadOnlyList<BibliographicRecord>> Carrying(Doi doi, IReadOnlyList<Answer<BibliographicRecord?>> records)
    {
        BibliographicRecord[] carriers = [.. records.Select(answer => answer.Value).OfType<BibliographicRecord>().Where(record => record.Doi == doi)];
        return carriers.Length == 0 && records.FirstOrDefault(answer => !answer.Answered).Outage is { } outage ? outage : carriers;
    }

    private static bool IsNotice(BibliographicRecord record) => record.Notices.Any(notice => notice.Direction == NoticeDirection.IsNotice);

    private async Task<Answer<IReadOnlyList<BibliographicRecord>>> ReadAllAsync(IReadOnlyList<Pmid> pmids, CancellationToken cancellationToken)
    {
        var answers = await Task.WhenAll(pmids.Select(pmid => FindAsync(pmid, cancellationToken))).ConfigureAwait(false);
        return answers.FirstOrDefault(answer => !answer.Answered).Outage is { } outage
            ? outage
            : Answer.Of<IReadOnlyList<BibliographicRecord>>([.. answers.Select(answer => answer.Value).OfType<BibliographicRecord>()]);
    }
}
