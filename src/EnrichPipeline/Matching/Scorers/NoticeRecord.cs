using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>Distinguishes records of corrections, retractions, replies and similar notices from records of articles.</summary>
internal static class NoticeRecord
{
    public static bool Is(BibliographicRecord record) => IsByType(record) || NoticeTitles.Opening(record.Title) is not null;

    /// <summary>Whether the source marks the record as a notice.</summary>
    public static bool IsByType(BibliographicRecord record) =>
        record.Type is "correction" or "retraction" or "erratum"
        || record.PublicationTypes.Any(IsNoticeType)
        || record.Notices.Any(notice =>
            notice.Direction == NoticeDirection.IsNotice && notice.Kind != NoticeKind.NewVersion && notice.Doi != record.Doi);

    // PubMed gives the type "Expression of Concern" to the notice, not to the article that it is about.
    private static bool IsNoticeType(string type) =>
        type is "Published Erratum" or "Retraction of Publication" or "Retraction Notice" or "Expression of Concern";
}
