using EnrichPipeline.Model;
using EnrichPipeline.Sources.Batching;
using EnrichPipeline.Sources.Http;
using EnrichPipeline.Sources.Quotas;
using EnrichPipeline.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Sources.CrossRef;

/// <summary>A client of CrossRef's REST API.</summary>
internal sealed class CrossRefClient : ICrossRef
{
    private readonly ApiClient _list;
    private readonly CrossRefLookup _lookup;
    private readonly int _rows;
    private readonly TimeSpan _patience;
    private readonly RequestBatcher<string, IReadOnlyList<BibliographicRecord>> _searches;
    private readonly RequestBatcher<Doi, BibliographicRecord?> _works;
    private volatile bool _selects = true;

    public CrossRefClient(
        [FromKeyedServices(Quota.CrossRefList)] ApiClient list,
        [FromKeyedServices(Quota.CrossRefSingle)] ApiClient single,
        IOptions<CrossRefOptions> options,
        TimeProvider time,
        PipelineMetrics metrics)
    {
        (_list, _lookup) = (list, new CrossRefLookup(single));
        (_rows, _patience) = (options.Value.Rows, options.Value.QuotaPatience);
        var search = new BatchOptions(Quota.CrossRefList, "crossref-search", MaxSize: 1, TimeSpan.Zero);
        var works = new BatchOptions(Quota.CrossRefList, "crossref-works", options.Value.DoisPerCall, options.Value.BatchDelay);
        _searches = new(search, list.AcquireAsync, SearchAsync, time, metrics);
        _works = new(works, list.AcquireAsync, FindAsync, time, metrics);
    }

    public Task<SourceResult<IReadOnlyList<BibliographicRecord>>> SearchAsync(string bibliographic, CancellationToken cancellationToken)
    {
        var text = BibliographicText.Prepare(bibliographic);
        if (text.Length == 0)
            return Task.FromResult(SourceResult.Of<IReadOnlyList<BibliographicRecord>>([]));
        // A search that would wait too long is refused, so that a reference that has PubMed to ask first can take its place.
        return _list.QueueTime is var wait && wait > _patience
            ? Task.FromResult(Busy(wait))
            : _searches.GetAsync(text, cancellationToken);
    }

    private SourceResult<IReadOnlyList<BibliographicRecord>> Busy(TimeSpan wait) =>
        new SourceUnavailable(_list.Quota, "quota in use", wait) { QuotaBusy = true };

    public async Task<SourceResult<BibliographicRecord?>> FindAsync(Doi doi, CancellationToken cancellationToken)
    {
        var result = await _works.GetAsync(doi, cancellationToken).ConfigureAwait(false);
        // While lists are paused, single works have a quota of their own. A list that was sent and failed is not asked for again.
        return result.Unavailable is { Quota: Quota.CrossRefList, QuotaBusy: false, Error: null }
            ? (await _lookup.FindAsync([doi], cancellationToken).ConfigureAwait(false))[0].Answer
            : result;
    }

    private async Task<SourceResult<IReadOnlyDictionary<string, SourceResult<IReadOnlyList<BibliographicRecord>>>>> SearchAsync(
        IReadOnlyList<string> texts, Permit? permit, CancellationToken cancellationToken)
    {
        var works = await ListAsync(select => CrossRefCalls.Search(texts[0], _rows, select), permit, cancellationToken)
            .ConfigureAwait(false);
        return works.IsAvailable
            ? new Dictionary<string, SourceResult<IReadOnlyList<BibliographicRecord>>> { [texts[0]] = Found(works.Value!) }
            : works.Unavailable;
    }

    private async Task<SourceResult<IReadOnlyDictionary<Doi, SourceResult<BibliographicRecord?>>>> FindAsync(
        IReadOnlyList<Doi> dois, Permit? permit, CancellationToken cancellationToken)
    {
        var found = new Dictionary<Doi, SourceResult<BibliographicRecord?>>();
        foreach (var group in DoiFilterGroups.Divide(dois.Where(DoiFilterGroups.FitsFilter)).Where(group => group.Count > 1))
        {
            var works = await ListAsync(select => CrossRefCalls.Filter(group, select), permit, cancellationToken).ConfigureAwait(false);
            permit = null;
            if (!works.IsAvailable)
                return works.Unavailable;
            foreach (var record in works.Value!.OfType<BibliographicRecord>().Where(record => group.Contains(record.Doi!.Value)))
                found[record.Doi!.Value] = record;
        }
        permit?.Dispose();
        // A list may omit a work by mistake, or because CrossRef has it under another DOI: "none" is trusted only from a single look-up.
        var missing = dois.Where(doi => !found.ContainsKey(doi));
        foreach (var (doi, answer) in await _lookup.FindAsync(missing, cancellationToken).ConfigureAwait(false))
            found[doi] = answer;
        return found;
    }

    /// <summary>Returns the readable records. An unreadable one may be the cited work, so the answer then counts as incomplete.</summary>
    private static SourceResult<IReadOnlyList<BibliographicRecord>> Found(IReadOnlyList<BibliographicRecord?> works)
    {
        BibliographicRecord[] read = [.. works.OfType<BibliographicRecord>()];
        return read.Length == works.Count
            ? read
            : SourceResult.Part<IReadOnlyList<BibliographicRecord>>(
                read, new SourceUnavailable(Quota.CrossRefList, "a work that cannot be read"));
    }

    private async Task<SourceResult<IReadOnlyList<BibliographicRecord?>>> ListAsync(
        Func<bool, Call> call, Permit? permit, CancellationToken cancellationToken)
    {
        var select = _selects;
        var result = await _list.SendAsync(call(select), CrossRefReplyParser.Works, cancellationToken, permit).ConfigureAwait(false);
        if (!select || result.Error is not { Reason: CrossRefReplyParser.SelectRefused })
            return result;
        _selects = false;
        return await _list.SendAsync(call(false), CrossRefReplyParser.Works, cancellationToken).ConfigureAwait(false);
    }
}
