using EnrichPipeline.Matching;
using EnrichPipeline.Matching.Integrity;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Sources;

namespace EnrichPipeline.Pipeline.Resolve;

/// <summary>What is known so far of one reference: the records gathered, how they weigh, and what could not be asked.</summary>
internal sealed class Inquiry
{
    private readonly string _printed;
    private readonly Citation _citation;
    private readonly List<BibliographicRecord> _records = [];
    private readonly SortedSet<Lane> _unanswered = [];
    private readonly IMatcher _matcher;
    private IWeighing _weighing;

    public Inquiry(string printed, Citation citation, IMatcher matcher)
    {
        Identifiers = PrintedIdentifiers.Of(printed, citation);
        (_printed, _citation) = (printed, citation with { Doi = Identifiers.Doi });
        (_matcher, _weighing) = (matcher, matcher.Begin(printed, _citation));
    }

    /// <summary>As it stood once every source had been asked.</summary>
    public static Inquiry Recalled(
        string printed, Citation citation, IMatcher matcher, IReadOnlyList<BibliographicRecord> records, DoiRegistration? registration = null)
    {
        var inquiry = new Inquiry(printed, citation, matcher);
        inquiry.Take(registration);
        inquiry._records.AddRange(records);
        inquiry.Candidates = inquiry._weighing.Weigh(records);
        return inquiry;
    }

    public string Printed => _printed;

    public Citation Citation => _citation;

    public PrintedIdentifiers Identifiers { get; }

    /// <summary>Who registered the printed DOI, where CrossRef does not have it; null where doi.org was not asked.</summary>
    public DoiRegistration? Registration { get; private set; }

    /// <summary>Begun anew, or where it had stopped.</summary>
    public static Inquiry Begun(string printed, Citation citation, IMatcher matcher, Heard? heard)
    {
        var inquiry = Recalled(printed, citation, matcher, heard?.Records ?? [], heard?.Registration);
        (inquiry.PubMedHasAnswered, inquiry.CrossRefHasAnswered, inquiry.DataCiteHasAnswered) =
            (heard is { PubMed: true }, heard is { CrossRef: true }, heard is { DataCite: true });
        return inquiry;
    }

    /// <summary>Whether there is nothing more to ask PubMed by the reference itself.</summary>
    public bool PubMedHasAnswered { get; private set; }

    public bool CrossRefHasAnswered { get; private set; }

    public bool DataCiteHasAnswered { get; private set; }

    public IReadOnlyList<Candidate> Candidates { get; private set; } = [];

    public IReadOnlyCollection<Lane> Unanswered => _unanswered;

    public IReadOnlyList<BibliographicRecord> Records => _records;

    /// <summary>Whether all that kept us from asking was the budget, which others of ours were using.</summary>
    public bool LacksOnlyBudget { get; private set; }

    public Candidate? Best => Candidates.Count > 0 ? Candidates[0] : null;

    /// <summary>All that is known by now, for the identifier checks and the integrity assessment.</summary>
    public ReferenceFacts Facts(DateTimeOffset now) => new(Printed, Citation, Candidates)
    {
        Identifiers = Identifiers,
        Registration = Registration,
        Unanswered = Unanswered,
        Now = now,
    };

    /// <summary>Whether a record with this DOI was found.</summary>
    public bool Has(Doi doi) => _records.Exists(record => record.Doi == doi);

    public void Hear(Answer<DoiRegistration> answer)
    {
        if (answer.Outage is { } outage)
            CouldNotAsk(outage);
        Take(answer.Value);
    }

    /// <summary>A DOI that nobody registered says nothing against the work that all else points to.</summary>
    private void Take(DoiRegistration? registration)
    {
        Registration = registration ?? Registration;
        if (registration is not { Agency: null })
            return;
        _weighing = _matcher.Begin(Printed, Citation with { Doi = null });
        Candidates = _weighing.Weigh(_records);
    }

    public void Hear(Answer<BibliographicRecord?> answer) => Hear(answer.Then<IReadOnlyList<BibliographicRecord>>(record => record is null ? [] : [record]));

    /// <summary>Takes an answer in, and weighs all records anew: a rival may lower the confidence of the best.</summary>
    public void Hear(Answer<IReadOnlyList<BibliographicRecord>> answer)
    {
        if (answer.Outage is { } outage)
            CouldNotAsk(outage);
        foreach (var record in answer.Value ?? [])
            Add(record);
        Candidates = _weighing.Weigh(_records);
    }

    /// <summary>PubMed has been asked by ids, coordinates and title.</summary>
    public void PubMedWasAsked() => PubMedHasAnswered |= !_unanswered.Contains(Lane.Ncbi);

    public void CrossRefWasAsked() =>
        CrossRefHasAnswered |= !_unanswered.Contains(Lane.CrossRefList) && !_unanswered.Contains(Lane.CrossRefSingle);

    public void DataCiteWasAsked() => DataCiteHasAnswered |= !_unanswered.Contains(Lane.DataCite);

    private void CouldNotAsk(Outage outage)
    {
        LacksOnlyBudget = outage.NoBudget && (LacksOnlyBudget || _unanswered.Count == 0);
        _unanswered.Add(outage.Lane);
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
