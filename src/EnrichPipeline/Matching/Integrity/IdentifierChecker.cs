using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Integrity;

/// <summary>Checks whether each printed identifier belongs to the work that the reference describes.</summary>
internal sealed class IdentifierChecker(ReferenceFacts facts)
{
    private const string CrossRef = "Crossref";
    private const string DataCite = "DataCite";

    public IReadOnlyList<IdentifierCheck> Checks()
    {
        var ids = facts.Identifiers;
        IdentifierCheck?[] checks =
        [
            ids.Doi is { } doi ? Check(IdentifierScheme.Doi, doi.Value, RecordOf(record => record.Doi == doi)) ?? WithoutRecord(doi) : null,
            ids.Pmid is { } pmid
                ? Check(IdentifierScheme.Pmid, pmid.Value, RecordOf(record => record.Pmid == pmid))
                    ?? WithoutRecord(IdentifierScheme.Pmid, pmid.Value, Quota.Ncbi)
                : null,
            ids.Pmcid is { } pmcid ? CheckPmcid(pmcid) : null,
            ids.Arxiv is { } arxiv && arxiv.Doi != ids.Doi ? CheckArxiv(arxiv) : null,
        ];
        return [.. checks.OfType<IdentifierCheck>(), .. ids.Isbns.Select(CheckIsbn)];
    }

    private WorkComparison? RecordOf(Func<BibliographicRecord, bool> has) => facts.Comparisons.FirstOrDefault(one => has(one.Record));

    private IdentifierCheck? Check(IdentifierScheme scheme, string value, WorkComparison? carrier)
    {
        if (carrier is null)
            return null;
        var agency = scheme is not IdentifierScheme.Doi ? null : carrier.Record.Source == SourceName.DataCite ? DataCite : CrossRef;
        return Fits(carrier)
            ? new IdentifierCheck(scheme, value, IdentifierStatus.Confirmed, agency)
            : new IdentifierCheck(scheme, value, IdentifierStatus.OtherWork, agency, ShortCitation.Of(carrier.Record));
    }

    /// <summary>
    /// Whether a record with a printed identifier fits the reference. The title decides. If it is changed or not printed, the first author
    /// or the pages must agree, and two more fields.
    /// </summary>
    private bool Fits(WorkComparison carrier) =>
        ReferenceEquals(carrier, facts.Work) && !carrier.HasOtherTitle
        || carrier.HasTitle
        || (
            (carrier.FirstAuthor.Agrees || carrier.Pages.Agrees)
            && carrier.SupportCount >= 3
            && (facts.Work is null || ReferenceEquals(carrier, facts.Work)));

    private IdentifierCheck WithoutRecord(Doi doi) =>
        facts.Registration switch
        {
            { IsUnknown: true } => new(IdentifierScheme.Doi, doi.Value, IdentifierStatus.Unchecked),
            { Agency: null } => new(IdentifierScheme.Doi, doi.Value, IdentifierStatus.NotRegistered),
            { Agency: CrossRef or DataCite } known => new(IdentifierScheme.Doi, doi.Value, IdentifierStatus.Unchecked, known.Agency),
            { } other => new(IdentifierScheme.Doi, doi.Value, IdentifierStatus.RegisteredElsewhere, other.Agency),
            null => new(
                IdentifierScheme.Doi, doi.Value, facts.Unanswered.Count > 0 ? IdentifierStatus.Unavailable : IdentifierStatus.Unchecked),
        };

    private IdentifierCheck WithoutRecord(IdentifierScheme scheme, string value, Quota quota) =>
        new(scheme, value, facts.Unanswered.Contains(quota) ? IdentifierStatus.Unavailable : IdentifierStatus.NotRegistered);

    private IdentifierCheck CheckPmcid(Pmcid pmcid)
    {
        if (Check(IdentifierScheme.Pmcid, pmcid.Value, RecordOf(record => record.Pmcid == pmcid)) is { } found)
            return found;
        var isAnothers = facts.Work is { Record.Pmcid: { } real } && real != pmcid;
        return new(IdentifierScheme.Pmcid, pmcid.Value, isAnothers ? IdentifierStatus.OtherWork : IdentifierStatus.Unchecked);
    }

    private IdentifierCheck CheckArxiv(ArxivId arxiv)
    {
        if (!arxiv.CanExist(facts.Now))
            return new(IdentifierScheme.Arxiv, arxiv.Value, IdentifierStatus.NotRegistered);
        return Check(IdentifierScheme.Arxiv, arxiv.Value, RecordOf(record => record.Doi == arxiv.Doi))
            ?? WithoutRecord(IdentifierScheme.Arxiv, arxiv.Value, Quota.DataCite);
    }

    private static IdentifierCheck CheckIsbn(string isbn) =>
        new(IdentifierScheme.Isbn, isbn, Isbn.TryParse(isbn, out _) ? IdentifierStatus.Unchecked : IdentifierStatus.NotRegistered);
}
