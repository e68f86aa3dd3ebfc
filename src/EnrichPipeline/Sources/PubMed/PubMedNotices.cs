using EnrichPipeline.Model;

namespace EnrichPipeline.Sources.PubMed;

/// <summary>Reads notices, such as retractions and corrections, from PubMed's publication types.</summary>
internal static class PubMedNotices
{
    public const string Source = "pubMed";

    public static List<Notice> Read(IReadOnlyList<string> types, bool retractedByTitle)
    {
        var notices = types.Select(Notice).OfType<Notice>().Distinct().ToList();
        if (retractedByTitle && !notices.Exists(notice => notice is { Kind: NoticeKind.Retraction, Direction: NoticeDirection.About }))
            notices.Add(new Notice(NoticeKind.Retraction, null, "title", null, NoticeDirection.About));
        return notices;
    }

    private static Notice? Notice(string type) => type switch
    {
        "Retracted Publication" => new(NoticeKind.Retraction, null, Source, null, NoticeDirection.About),
        "Retraction of Publication" or "Retraction Notice" => new(NoticeKind.Retraction, null, Source, null, NoticeDirection.IsNotice),
        "Published Erratum" => new(NoticeKind.Correction, null, Source, null, NoticeDirection.IsNotice),
        "Expression of Concern" => new(NoticeKind.ExpressionOfConcern, null, Source, null, NoticeDirection.IsNotice),
        _ => null,
    };
}
