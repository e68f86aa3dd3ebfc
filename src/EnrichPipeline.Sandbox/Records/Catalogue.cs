namespace EnrichPipeline.Sandbox.Records;

/// <summary>All records, indexed by DOI and PMID.</summary>
internal sealed class Catalogue
{
    private readonly Dictionary<string, Work> _byDoi = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Work> _dataCite = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Work> _byPmid = [];

    public Catalogue(IReadOnlyList<Record> records, JournalTable journals)
    {
        Count = records.Count;
        Journals = journals;
        foreach (var record in records)
            Add(new Work(record, journals.Find(record.Journal)));
        Notices.Link(_byDoi);
    }

    public int Count { get; }

    public JournalTable Journals { get; }

    /// <summary>The works that CrossRef has: those with a DOI that no other agency registered.</summary>
    public IReadOnlyCollection<Work> CrossRef => _byDoi.Values;

    /// <summary>The works that DataCite has: those with a DOI that it registered.</summary>
    public IReadOnlyCollection<Work> DataCite => _dataCite.Values;

    /// <summary>The works that PubMed has: those with a PMID.</summary>
    public IReadOnlyCollection<Work> PubMed => _byPmid.Values;

    public Work? ByDoi(string doi) => _byDoi.GetValueOrDefault(doi);

    public Work? ByDataCiteDoi(string doi) => _dataCite.GetValueOrDefault(doi);

    public Work? ByPmid(string pmid) => _byPmid.GetValueOrDefault(pmid);

    private void Add(Work work)
    {
        if (work.Record.Doi.Length > 0)
            RegisteredBy(work.Record.Agency)?.TryAdd(work.Record.Doi, work);
        if (work.Record.Pmid.Length > 0)
            _byPmid.TryAdd(work.Record.Pmid, work);
    }

    private Dictionary<string, Work>? RegisteredBy(string agency) => agency.ToLowerInvariant() switch
    {
        "" or "crossref" => _byDoi,
        "datacite" => _dataCite,
        _ => null,
    };
}
