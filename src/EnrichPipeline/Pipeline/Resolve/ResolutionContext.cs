using EnrichPipeline.Matching;
using EnrichPipeline.Matching.Integrity;
using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Sources;

namespace EnrichPipeline.Pipeline.Resolve;

/// <summary>
/// The state of resolving one reference: the records found, their probabilities, and the sources that could not be asked.
/// </summary>
internal sealed class ResolutionContext
{
    private readonly List<BibliographicRecord> _records = [];
    private readonly SortedSet<Quota> _unanswered = [];
    private readonly Matcher _matcher;
    private MatchSession _session;

    public ResolutionContext(string printed, Citation citation, Matcher matcher)
    {
        Identifiers = ReferenceIdentifiers.Of(printed, citation);
        (Printed, Citation) = (printed, citation with { Doi = Identifiers.Doi });
        (_matcher, _session) = (matcher, matcher.Begin(printed, Citation));
    }

    /// <summary>Returns a context over known records, with no source unanswered.</summary>
    public static ResolutionContext FromRecords(
        string printed,
        Citation citation,
        Matcher matcher,
        IReadOnlyList<BibliographicRecord> records,
        DoiRegistration? registration = null)
    {
        var context = new ResolutionContext(printed, citation, matcher);
        context.SetRegistration(registration);
        context._records.AddRange(records);
        context.Candidates = context._session.Rank(records);
        return context;
    }

    /// <summary>Returns a new context, or one that continues where an earlier attempt had to wait.</summary>
    public static ResolutionContext Resume(string printed, Citation citation, Matcher matcher, ResumeState? state)
    {
        var context = FromRecords(printed, citation, matcher, state?.Records ?? [], state?.Registration);
        (context.PubMedHasAnswered, context.CrossRefHasAnswered, context.DataCiteHasAnswered) =
            (state is { PubMed: true }, state is { CrossRef: true }, state is { DataCite: true });
        return context;
    }

    public string Printed { get; }

    public Citation Citation { get; }

    /// <summary>The identifiers that the reference prints or that its format tags it with.</summary>
    public ReferenceIdentifiers Identifiers { get; }

    /// <summary>Who registered the printed DOI, if CrossRef does not have it; null if doi.org was not asked.</summary>
    public DoiRegistration? Registration { get; private set; }

    /// <summary>Whether PubMed has answered every question that the reference itself gives rise to.</summary>
    public bool PubMedHasAnswered { get; private set; }

    /// <summary>Whether CrossRef has answered every such question.</summary>
    public bool CrossRefHasAnswered { get; private set; }

    /// <summary>Whether DataCite has answered every such question.</summary>
    public bool DataCiteHasAnswered { get; private set; }

    public IReadOnlyList<Candidate> Candidates { get; private set; } = [];

    public IReadOnlyCollection<Quota> Unanswered => _unanswered;

    public IReadOnlyList<BibliographicRecord> Records => _records;

    /// <summary>Whether a shared quota was exhausted while the sources themselves worked.</summary>
    public bool LacksOnlyQuota { get; private set; }

    /// <summary>The answers received so far, or null if every question was answered.</summary>
    public ResumeState? ResumeState => _unanswered.Count == 0
        ? null
        : new(PubMedHasAnswered, CrossRefHasAnswered, [.. _records], DataCiteHasAnswered ? true : null, Registration);

    public Candidate? Best => Candidates.Count > 0 ? Candidates[0] : null;

    /// <summary>Returns all that is known so far, for the identifier checks and the integrity assessment.</summary>
    public ReferenceFacts Facts(DateTimeOffset now) => new(Printed, Citation, Candidates)
    {
        Identifiers = Identifiers,
        Registration = Registration,
        Unanswered = Unanswered,
        Now = now,
    };

    /// <summary>Whether a record with this DOI was found.</summary>
    public bool Has(Doi doi) => _records.Exists(record => record.Doi == doi);

    public void Add(SourceResult<DoiRegistration> answer)
    {
        if (answer.Unavailable is { } unavailable)
            AddUnanswered(unavailable);
        SetRegistration(answer.Value);
    }

    public void Add(SourceResult<BibliographicRecord?> answer) =>
        Add(answer.Then<IReadOnlyList<BibliographicRecord>>(record => record is null ? [] : [record]));

    /// <summary>Adds the answer of a source and ranks all records again, since a rival may lower the confidence of the best one.</summary>
    public void Add(SourceResult<IReadOnlyList<BibliographicRecord>> answer)
    {
        if (answer.Unavailable is { } outage)
            AddUnanswered(outage);
        foreach (var record in answer.Value ?? [])
            Add(record);
        Candidates = _session.Rank(_records);
        SetAsideDoiOfContainer();
        if (RecordsOfBothSources() is var (one, other))
            MergeRecords(one, other);
    }

    /// <summary>
    /// Records that PubMed has been asked by identifiers, by coordinates and by title, unless it was unavailable for a question.
    /// </summary>
    public void MarkPubMedAsked() => PubMedHasAnswered |= !_unanswered.Contains(Quota.Ncbi);

    public void MarkCrossRefAsked() =>
        CrossRefHasAnswered |= !_unanswered.Contains(Quota.CrossRefList) && !_unanswered.Contains(Quota.CrossRefSingle);

    public void MarkDataCiteAsked() => DataCiteHasAnswered |= !_unanswered.Contains(Quota.DataCite);

    /// <summary>
    /// Keeps the registration. If nobody registered the DOI, matching ignores it: it does not count against the work that all else points
    /// to.
    /// </summary>
    private void SetRegistration(DoiRegistration? registration)
    {
        Registration = registration ?? Registration;
        if (registration is { IsNone: true })
            IgnoreDoi();
    }

    // The DOI of the book or journal says nothing against the record of the part that the text describes.
    private void SetAsideDoiOfContainer()
    {
        if (_records.Find(record => record.Doi is { } doi && doi == Citation.Doi) is { } carrier && _session.IsOfContainer(carrier))
            IgnoreDoi();
    }

    private void IgnoreDoi()
    {
        _session = _matcher.Begin(Printed, Citation with { Doi = null });
        Candidates = _session.Rank(_records);
    }

    private void AddUnanswered(SourceUnavailable outage)
    {
        LacksOnlyQuota = outage.QuotaBusy && (LacksOnlyQuota || _unanswered.Count == 0);
        _unanswered.Add(outage.Quota);
    }

    private void Add(BibliographicRecord record)
    {
        var known = _records.FindIndex(other => SameWork.CanMerge(other, record));
        if (known < 0)
            _records.Add(record);
        else
            _records[known] = MergedRecord.Of(_records[known], record);
    }

    /// <summary>
    /// Returns the best record and the other source's record of the same work, or null unless each of them fits the reference by itself.
    /// </summary>
    private (BibliographicRecord One, BibliographicRecord Other)? RecordsOfBothSources()
    {
        if (Best?.Record is not { } best || (best.Doi is not null && best.Pmid is not null) || !Fits(best))
            return null;
        foreach (var candidate in Candidates.Skip(1))
        {
            if (SameWork.CanMergeByReference(best, candidate.Record) && Fits(candidate.Record))
                return (best, candidate.Record);
        }
        return null;
    }

    private bool Fits(BibliographicRecord record) => _session.ConfidenceAlone(record) >= MatchingOptions.DefaultMatchedAt;

    private void MergeRecords(BibliographicRecord one, BibliographicRecord other)
    {
        _records.Remove(other);
        _records[_records.IndexOf(one)] = MergedRecord.Of(one, other);
        Candidates = _session.Rank(_records);
    }
}
