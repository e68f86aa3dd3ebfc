namespace EnrichPipeline.Model;

/// <summary>Notices of several sources as one list: one notice is listed once, however many tell of it.</summary>
internal static class NoticeSet
{
    /// <summary>The first to tell of a notice is kept; one without a DOI gives way to one of its kind that has it.</summary>
    public static IReadOnlyList<Notice> Of(IReadOnlyCollection<Notice> notices) =>
        [.. notices.Where(notice => !notices.Any(other => Completes(other, notice))).DistinctBy(IdentityOf)];

    /// <summary>What makes two notices the same, whoever tells of them.</summary>
    public static (NoticeKind Kind, NoticeDirection Direction, Model.Doi? Doi, string? Words) IdentityOf(Notice notice) =>
        (notice.Kind, notice.Direction, notice.Doi, notice.Kind == NoticeKind.Other ? notice.Detail : null);

    /// <summary>Whether <paramref name="whole"/> says all that <paramref name="part"/> says, and its DOI too.</summary>
    public static bool Completes(Notice whole, Notice part) =>
        part is { Doi: null, Kind: not NoticeKind.Other } && whole.Doi is not null && whole.Kind == part.Kind
            && whole.Direction == part.Direction;
}
