using EnrichPipeline.Matching.Integrity;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Sources;

namespace EnrichPipeline.Pipeline.Recheck;

/// <summary>The differences between a reference in the document and its records, which were fetched again.</summary>
/// <param name="IsComplete">Whether every question was answered. If not, no notice is withdrawn and the reference remains due.</param>
/// <param name="RecordChanged">
/// Whether the bibliographic fields of a record changed since the last recheck, so that the reference must be matched again.
/// </param>
internal sealed record RecheckDiff(
    RecheckTarget Target,
    bool IsComplete,
    bool RecordChanged,
    IReadOnlyList<Notice> Notices,
    Doi? Doi,
    Pmid? Pmid,
    Pmcid? Pmcid,
    string? CrossRef,
    string? PubMed)
{
    /// <summary>Whether the document must change.</summary>
    public bool HasChanges => Doi != Target.Doi || Pmid != Target.Pmid || Pmcid != Target.Pmcid || !Notices.SequenceEqual(Target.Notices);

    public static RecheckDiff Of(RecheckTarget target, FetchedRecords fetched)
    {
        var crossRef = target.AskCrossRef ? fetched.Works[target.Doi!.Value] : default(SourceResult<BibliographicRecord?>?);
        var pubMed =
            target.Pmid is { } pmid ? fetched.Records[pmid]
            : target.AskForPmid ? fetched.RecordsByDoi[target.Doi!.Value]
            : default(SourceResult<BibliographicRecord?>?);
        var isComplete = crossRef is not { IsAvailable: false } && pubMed is not { IsAvailable: false };
        Notice[] found = [.. OfCrossRef(target, crossRef), .. OfPubMed(target, pubMed)];
        // A source that has lost its record withdraws no notice.
        var isWhole = isComplete && !Array.Exists(found, notice => notice.Detail is NoticeDetails.DoiGone or NoticeDetails.PmidGone);
        var (work, record) = (crossRef?.Value, pubMed?.Value);
        return new RecheckDiff(
            target,
            isComplete,
            HasChanged(work, target.State.CrossRef) || HasChanged(record, target.State.PubMed),
            Merge(target.Notices, NoticeSet.Of(found), isWhole),
            target.Doi ?? record?.Doi,
            target.Pmid ?? record?.Pmid,
            target.Pmcid ?? record?.Pmcid,
            FingerprintOf(crossRef, target.State.CrossRef),
            FingerprintOf(pubMed, target.State.PubMed));
    }

    public Resolution Applied(Resolution known) =>
        known with
        {
            Doi = Doi,
            Pmid = Pmid,
            Pmcid = Pmcid,
            Notices = Notices,
            Integrity = known.Integrity?.WithReason(IntegrityReason.Retracted, IntegrityReasons.IsRetracted(Notices)),
            Record = known.Record is null
                ? null
                : known.Record with
                {
                    Doi = known.Record.Doi ?? Doi,
                    Pmid = known.Record.Pmid ?? Pmid,
                    Pmcid = known.Record.Pmcid ?? Pmcid,
                },
        };

    private static IEnumerable<Notice> OfCrossRef(RecheckTarget target, SourceResult<BibliographicRecord?>? answer)
    {
        const string source = "crossRef";
        if (answer is not { IsAvailable: true } answered)
            return [];
        if (answered.Value is not { } work)
            return target.State.CrossRef is null or ReferenceRecheckState.None ? [] : [NoticeOf(null, source, NoticeDetails.DoiGone)];
        return work.Doi == target.Doi ? work.Notices : [.. work.Notices, NoticeOf(work.Doi, source, NoticeDetails.DoiMoved)];
    }

    private static IEnumerable<Notice> OfPubMed(RecheckTarget target, SourceResult<BibliographicRecord?>? answer)
    {
        const string source = "pubMed";
        if (answer is not { IsAvailable: true } answered)
            return [];
        if (answered.Value is not { } record)
            return target.Pmid is null ? [] : [NoticeOf(null, source, NoticeDetails.PmidGone)];
        return record.Doi is null || target.Doi is null || record.Doi == target.Doi
            ? record.Notices
            : [.. record.Notices, NoticeOf(record.Doi, source, NoticeDetails.OtherDoi)];
    }

    private static Notice NoticeOf(Doi? doi, string source, string words) =>
        new(NoticeKind.Other, doi, source, null, NoticeDirection.About) { Detail = words };

    /// <summary>Merges notices: known ones keep their form and order, new ones follow.</summary>
    private static IReadOnlyList<Notice> Merge(IReadOnlyList<Notice> known, IReadOnlyList<Notice> found, bool isWhole)
    {
        var all = isWhole ? found : NoticeSet.Of([.. known, .. found]);
        return
        [
            .. known.Where(notice => all.Any(other => IsSame(other, notice))),
            .. all.Where(notice => !known.Any(other => IsSame(other, notice))),
        ];
    }

    private static bool IsSame(Notice one, Notice other) => NoticeSet.IdentityOf(one) == NoticeSet.IdentityOf(other);

    private static bool HasChanged(BibliographicRecord? record, string? fingerprint) =>
        record is not null && fingerprint is not null and not ReferenceRecheckState.None && RecordFingerprint.Of(record) != fingerprint;

    /// <summary>Returns the new fingerprint. The fingerprint of a lost record is kept, so that every recheck finds the loss.</summary>
    private static string? FingerprintOf(SourceResult<BibliographicRecord?>? answer, string? known) => answer switch
    {
        { IsAvailable: true, Value: { } record } => RecordFingerprint.Of(record),
        { IsAvailable: true } => known ?? ReferenceRecheckState.None,
        _ => known,
    };
}
