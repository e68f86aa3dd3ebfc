using EnrichPipeline.Model;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Matching.Integrity;

/// <summary>Checks whether each printed identifier belongs to the work that the reference describes.</summary>
internal sealed class IdentifierChecker(ReferenceFacts facts)
{
    private const string CrossRef = "Crossref";
    private const string DataCite = "DataCite";

    /// <summary>The maximum number of parts into which spaces break a printed DOI.</summary>
    private const int MaxParts = 4;

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
        var others = ids.OtherDois.Where(doi => doi != ids.Arxiv?.Doi).Select(CheckOther);
        return [.. checks.OfType<IdentifierCheck>(), .. others, .. ids.Isbns.Select(CheckIsbn)];
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
    /// Whether a record with a printed identifier fits the reference. The title decides. If it is changed, translated or not printed, the
    /// first author or the pages must agree, and two more fields.
    /// </summary>
    private bool Fits(WorkComparison carrier)
    {
        if (carrier.IsOfOtherKind || (facts.Work is { } work && SiblingWork.Is(carrier, work)))
            return false;
        return carrier.HasTitle || (ReferenceEquals(carrier, facts.Work ?? carrier) && FitsWithoutTitle(carrier));
    }

    private bool FitsWithoutTitle(WorkComparison carrier) => carrier.HasOtherTitle
        ? (carrier.HasChangedTitle || carrier.IsTranslated) && HasSupport(carrier)
        : facts.Work is not null || HasSupport(carrier);

    private static bool HasSupport(WorkComparison carrier) =>
        (carrier.FirstAuthor.Agrees || carrier.Pages.Agrees) && carrier.SupportCount >= 3;

    private IdentifierCheck CheckOther(Doi doi) =>
        Check(IdentifierScheme.Doi, doi.Value, RecordOf(record => record.Doi == doi))
        ?? new(IdentifierScheme.Doi, doi.Value, facts.Unanswered.Count > 0 ? IdentifierStatus.Unavailable : IdentifierStatus.Unchecked);

    private IdentifierCheck WithoutRecord(Doi doi) =>
        facts.Registration switch
        {
            { IsUnknown: true } => new(IdentifierScheme.Doi, doi.Value, IdentifierStatus.Unchecked),
            { Agency: null } when facts.Work?.Record is { Doi: { } whole, Source: var source } && IsCutOff(whole) =>
                new(IdentifierScheme.Doi, whole.Value, IdentifierStatus.Confirmed, source == SourceName.DataCite ? DataCite : CrossRef),
            { Agency: null } => new(IdentifierScheme.Doi, doi.Value, IdentifierStatus.NotRegistered),
            { Agency: CrossRef or DataCite } known => new(IdentifierScheme.Doi, doi.Value, IdentifierStatus.Unchecked, known.Agency),
            { } other => new(IdentifierScheme.Doi, doi.Value, IdentifierStatus.RegisteredElsewhere, other.Agency),
            null => new(
                IdentifierScheme.Doi, doi.Value, facts.Unanswered.Count > 0 ? IdentifierStatus.Unavailable : IdentifierStatus.Unchecked),
        };

    /// <summary>Whether spaces within the printed DOI end it too early, and without them it is that of the work.</summary>
    private bool IsCutOff(Doi whole)
    {
        if (DoiFinder.Find(facts.Printed) is not { } found)
            return false;
        var parts = facts.Printed[found.Start..].Split((char[]?)null, MaxParts + 1, StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(2, MaxParts - 1).Any(count => DoiFinder.Find(string.Concat(parts.Take(count)))?.Doi == whole);
    }

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
