using EnrichPipeline.Matching.Integrity;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Sources;

namespace EnrichPipeline.Pipeline.Recheck;

/// <summary>What reading a reference's records again came to.</summary>
/// <param name="IsComplete">Whether all that was asked was answered; else nothing is taken back, and the reference stays due.</param>
/// <param name="IsOther">Whether a record says other things of its work than at the last look, so that the reference has to be weighed anew.</param>
internal sealed record RecheckDiff(
    RecheckTarget Watched, bool IsComplete, bool IsOther, IReadOnlyList<Notice> Notices, Doi? Doi, Pmid? Pmid, Pmcid? Pmcid, string? CrossRef, string? PubMed)
{
    /// <summary>Whether the document has to say something else.</summary>
    public bool IsNews => Doi != Watched.Doi || Pmid != Watched.Pmid || Pmcid != Watched.Pmcid || !Notices.SequenceEqual(Watched.Notices);

    public static RecheckDiff Of(RecheckTarget watched, Readings readings)
    {
        var crossRef = watched.AskCrossRef ? readings.Works[watched.Doi!.Value] : default(SourceResult<BibliographicRecord?>?);
        var pubMed = watched.Pmid is { } pmid ? readings.Records[pmid] : watched.AskForPmid ? readings.Carriers[watched.Doi!.Value] : default(SourceResult<BibliographicRecord?>?);
        var isComplete = crossRef is not { IsAvailable: false } && pubMed is not { IsAvailable: false };
        Notice[] told = [.. OfCrossRef(watched, crossRef), .. OfPubMed(watched, pubMed)];
        // A record that is gone withdraws nothing.
        var isWhole = isComplete && !Array.Exists(told, notice => notice.Detail is NoticeDetails.DoiGone or NoticeDetails.PmidGone);
        var (work, record) = (crossRef?.Value, pubMed?.Value);
        return new RecheckDiff(
            watched,
            isComplete,
            IsAnother(work, watched.Looks.CrossRef) || IsAnother(record, watched.Looks.PubMed),
            Now(watched.Notices, NoticeSet.Of(told), isWhole),
            watched.Doi ?? record?.Doi,
            watched.Pmid ?? record?.Pmid,
            watched.Pmcid ?? record?.Pmcid,
            Mark(crossRef, watched.Looks.CrossRef),
            Mark(pubMed, watched.Looks.PubMed));
    }

    public Resolution Applied(Resolution known) => known with
    {
        Doi = Doi,
        Pmid = Pmid,
        Pmcid = Pmcid,
        Notices = Notices,
        Integrity = known.Integrity?.Having(IntegrityReason.Retracted, IntegrityReasons.IsRetracted(Notices)),
        Record = known.Record is null ? null : known.Record with { Doi = known.Record.Doi ?? Doi, Pmid = known.Record.Pmid ?? Pmid, Pmcid = known.Record.Pmcid ?? Pmcid },
    };

    private static IEnumerable<Notice> OfCrossRef(RecheckTarget watched, SourceResult<BibliographicRecord?>? answer)
    {
        const string source = "crossRef";
        if (answer is not { IsAvailable: true } answered)
            return [];
        if (answered.Value is not { } work)
            return watched.Looks.CrossRef is null or ReferenceLooks.None ? [] : [Said(null, source, NoticeDetails.DoiGone)];
        return work.Doi == watched.Doi ? work.Notices : [.. work.Notices, Said(work.Doi, source, NoticeDetails.DoiMoved)];
    }

    private static IEnumerable<Notice> OfPubMed(RecheckTarget watched, SourceResult<BibliographicRecord?>? answer)
    {
        const string source = "pubMed";
        if (answer is not { IsAvailable: true } answered)
            return [];
        if (answered.Value is not { } record)
            return watched.Pmid is null ? [] : [Said(null, source, NoticeDetails.PmidGone)];
        return record.Doi is null || watched.Doi is null || record.Doi == watched.Doi
            ? record.Notices
            : [.. record.Notices, Said(record.Doi, source, NoticeDetails.OtherDoi)];
    }

    private static Notice Said(Doi? doi, string source, string words) =>
        new(NoticeKind.Other, doi, source, null, NoticeDirection.About) { Detail = words };

    /// <summary>What was known stays as it was written, as long as it is still told.</summary>
    private static IReadOnlyList<Notice> Now(IReadOnlyList<Notice> known, IReadOnlyList<Notice> told, bool isWhole)
    {
        var all = isWhole ? told : NoticeSet.Of([.. known, .. told]);
        return
        [
            .. known.Where(notice => all.Any(other => IsSame(other, notice))),
            .. all.Where(notice => !known.Any(other => IsSame(other, notice))),
        ];
    }

    private static bool IsSame(Notice one, Notice other) => NoticeSet.IdentityOf(one) == NoticeSet.IdentityOf(other);

    private static bool IsAnother(BibliographicRecord? record, string? mark) =>
        record is not null && mark is not null and not ReferenceLooks.None && RecordFingerprint.Of(record) != mark;

    /// <summary>A record that is gone keeps its mark, so that it is missed at every look.</summary>
    private static string? Mark(SourceResult<BibliographicRecord?>? answer, string? known) => answer switch
    {
        { IsAvailable: true, Value: { } record } => RecordFingerprint.Of(record),
        { IsAvailable: true } => known ?? ReferenceLooks.None,
        _ => known,
    };
}
