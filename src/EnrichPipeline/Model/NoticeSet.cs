namespace EnrichPipeline.Model;

/// <summary>Combines the notices of several sources, without duplicates.</summary>
internal static class NoticeSet
{
    /// <summary>
    /// Removes duplicates. The first one is kept, except that a notice without a DOI is replaced by one of the same kind with a DOI.
    /// </summary>
    public static IReadOnlyList<Notice> Of(IReadOnlyCollection<Notice> notices) =>
        [.. notices.Where(notice => !notices.Any(other => Completes(other, notice))).DistinctBy(IdentityOf)];

    /// <summary>The key by which notices of different sources are the same.</summary>
    public static (NoticeKind Kind, NoticeDirection Direction, Model.Doi? Doi, string? Words) IdentityOf(Notice notice) =>
        (notice.Kind, notice.Direction, notice.Doi, notice.Kind == NoticeKind.Other ? notice.Detail : null);

    /// <summary>Whether <paramref name="whole"/> is the same notice as <paramref name="part"/> and also has its DOI.</summary>
    public static bool Completes(Notice whole, Notice part) =>
        part is { Doi: null, Kind: not NoticeKind.Other } && whole.Doi is not null && whole.Kind == part.Kind
            && whole.Direction == part.Direction;
}
