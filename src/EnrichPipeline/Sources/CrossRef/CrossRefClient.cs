using EnrichPipeline.Model;
using EnrichPipeline.Sources.Gathering;
using EnrichPipeline.Sources.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Sources.CrossRef;

/// <summary>Asks CrossRef's REST API.</summary>
internal sealed class CrossRefClient : ICrossRef
{
    private const int DoiBatchesAhead = 2;

    private readonly LaneClient _list;
    private readonly CrossRefLookup _lookup;
    private readonly int _rows;
    private readonly Gatherer<string, IReadOnlyList<BibliographicRecord>> _searches;
    private readonly Gatherer<Doi, BibliographicRecord?> _works;
    private volatile bool _selects = true;

    public CrossRefClient(
        [FromKeyedServices(Lane.CrossRefList)] LaneClient list,
        [FromKeyedServices(Lane.CrossRefSingle)] LaneClient single,
        IOptions<CrossRefOptions> options,
        TimeProvider time)
    {
        (_list, _lookup, _rows) = (list, new CrossRefLookup(single), options.Value.Rows);
        var together = new GatheringRules(options.Value.DoisPerCall, options.Value.GatherFor, DoiBatchesAhead);
        _searches = new(Lane.CrossRefList, GatheringRules.OneByOne, SearchAsync, time);
        _works = new(Lane.CrossRefList, together, FindAsync, time);
    }

    public Task<Answer<IReadOnlyList<BibliographicRecord>>> SearchAsync(string bibliographic, CancellationToken cancellationToken)
    {
        var text = BibliographicText.Prepare(bibliographic);
        return text.Length == 0
            ? Task.FromResult(Answer.Of<IReadOnlyList<BibliographicRecord>>([]))
            : _searches.AskAsync(text, cancellationToken);
    }

    public Task<Answer<BibliographicRecord?>> FindAsync(Doi doi, CancellationToken cancellationToken) =>
        _works.AskAsync(doi, cancellationToken);

    private async Task<Heard<IReadOnlyDictionary<string, Answer<IReadOnlyList<BibliographicRecord>>>>> SearchAsync(
        Load<string> text, CancellationToken cancellationToken)
    {
        var heard = await ListAsync(select => CrossRefCalls.Search(text.Questions[0], _rows, select), cancellationToken).ConfigureAwait(false);
        return heard.Well
            ? new Dictionary<string, Answer<IReadOnlyList<BibliographicRecord>>> { [text.Questions[0]] = Found(heard.Value!) }
            : heard.Trouble;
    }

    private async Task<Heard<IReadOnlyDictionary<Doi, Answer<BibliographicRecord?>>>> FindAsync(
        Load<Doi> load, CancellationToken cancellationToken)
    {
        var dois = load.Questions;
        var found = new Dictionary<Doi, Answer<BibliographicRecord?>>();
        foreach (var lot in DoiLots.Divide(dois.Where(DoiLots.FitsFilter)).Where(lot => lot.Count > 1))
        {
            var heard = await ListAsync(select => CrossRefCalls.Filter(lot, select), cancellationToken).ConfigureAwait(false);
            if (!heard.Well)
                return heard.Trouble;
            foreach (var record in heard.Value!.OfType<BibliographicRecord>().Where(record => lot.Contains(record.Doi!.Value)))
                found[record.Doi!.Value] = record;
        }
        // A list may leave out what it has under another DOI, or by a fault: "none" is believed only when asked for singly.
        foreach (var (doi, answer) in await _lookup.FindAsync(dois.Where(doi => !found.ContainsKey(doi)), cancellationToken).ConfigureAwait(false))
            found[doi] = answer;
        return found;
    }

    /// <summary>A record that cannot be read may be the one that was meant: what could be read is only a part of the answer.</summary>
    private static Answer<IReadOnlyList<BibliographicRecord>> Found(IReadOnlyList<BibliographicRecord?> works)
    {
        BibliographicRecord[] read = [.. works.OfType<BibliographicRecord>()];
        return read.Length == works.Count ? read : Answer.Part<IReadOnlyList<BibliographicRecord>>(read, new Outage(Lane.CrossRefList, "a work that cannot be read"));
    }

    private async Task<Heard<IReadOnlyList<BibliographicRecord?>>> ListAsync(Func<bool, Call> call, CancellationToken cancellationToken)
    {
        var select = _selects;
        var heard = await _list.AskAsync(() => call(select), CrossRefReplies.Works, cancellationToken).ConfigureAwait(false);
        if (!select || heard.Trouble is not { Reason: CrossRefReplies.SelectRefused })
            return heard;
        _selects = false;
        return await _list.AskAsync(() => call(false), CrossRefReplies.Works, cancellationToken).ConfigureAwait(false);
    }
}
