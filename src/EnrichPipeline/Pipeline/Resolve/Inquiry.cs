using EnrichPipeline.Matching;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Sources;

namespace EnrichPipeline.Pipeline.Resolve;

/// <summary>What is known so far of one reference: the records gathered, how they weigh, and what could not be asked.</summary>
internal sealed class Inquiry(string printed, Citation citation, IMatcher matcher)
{
    private readonly List<BibliographicRecord> _records = [];
    private readonly SortedSet<Quota> _unanswered = [];
    private readonly IWeighing _weighing = matcher.Begin(printed, citation);

    /// <summary>As it stood once every source had been asked.</summary>
    public static Inquiry Recalled(string printed, Citation citation, IMatcher matcher, IReadOnlyList<BibliographicRecord> records)
    {
        var inquiry = new Inquiry(printed, citation, matcher);
        inquiry._records.AddRange(records);
        inquiry.Candidates = inquiry._weighing.Weigh(records);
        return inquiry;
    }

    public string Printed => printed;

    public Citation Citation => citation;

    /// <summary>Begun anew, or where it had stopped.</summary>
    public static Inquiry Begun(string printed, Citation citation, IMatcher matcher, Heard? heard)
    {
        var inquiry = Recalled(printed, citation, matcher, heard?.Records ?? []);
        (inquiry.PubMedHasAnswered, inquiry.CrossRefHasAnswered) = (heard is { PubMed: true }, heard is { CrossRef: true });
        return inquiry;
    }

    /// <summary>Whether there is nothing more to ask PubMed by the reference itself.</summary>
    public bool PubMedHasAnswered { get; private set; }

    public bool CrossRefHasAnswered { get; private set; }

    public IReadOnlyList<Candidate> Candidates { get; private set; } = [];

    public IReadOnlyCollection<Quota> Unanswered => _unanswered;

    public IReadOnlyList<BibliographicRecord> Records => _records;

    /// <summary>Whether all that kept us from asking was the budget, which others of ours were using.</summary>
    public bool LacksOnlyBudget { get; private set; }

    public Candidate? Best => Candidates.Count > 0 ? Candidates[0] : null;

    public void Hear(SourceResult<BibliographicRecord?> answer) => Hear(answer.Then<IReadOnlyList<BibliographicRecord>>(record => record is null ? [] : [record]));

    /// <summary>Takes an answer in, and weighs all records anew: a rival may lower the confidence of the best.</summary>
    public void Hear(SourceResult<IReadOnlyList<BibliographicRecord>> answer)
    {
        if (answer.Unavailable is { } outage)
            CouldNotAsk(outage);
        foreach (var record in answer.Value ?? [])
            Add(record);
        Candidates = _weighing.Weigh(_records);
    }

    /// <summary>PubMed has been asked by ids, coordinates and title.</summary>
    public void PubMedWasAsked() => PubMedHasAnswered |= !_unanswered.Contains(Quota.Ncbi);

    public void CrossRefWasAsked() =>
        CrossRefHasAnswered |= !_unanswered.Contains(Quota.CrossRefList) && !_unanswered.Contains(Quota.CrossRefSingle);

    private void CouldNotAsk(SourceUnavailable outage)
    {
        LacksOnlyBudget = outage.QuotaBusy && (LacksOnlyBudget || _unanswered.Count == 0);
        _unanswered.Add(outage.Quota);
    }

    private void Add(BibliographicRecord record)
    {
        var known = _records.FindIndex(other => SameWork.Is(other, record));
        if (known < 0)
            _records.Add(record);
        else
            _records[known] = SameWork.Merge(_records[known], record);
    }
}
