namespace EnrichPipeline.Model;

/// <summary>Combines the notices of several sources, without duplicates.</summary>
internal static class NoticeSet
{
    /// <summary>
    /// Returns the notices without duplicates. The first one is kept, but one with a DOI replaces one of the same kind without a DOI.
    /// </summary>
    public static IReadOnlyList<Notice> Of(IReadOnlyCollection<Notice> notices) =>
        [.. notices.Where(notice => !notices.Any(other => Completes(other, notice))).DistinctBy(IdentityOf)];

    /// <summary>Returns a key that is equal if two sources report the same notice.</summary>
    public static (NoticeKind Kind, NoticeDirection Direction, Model.Doi? Doi, string? Words) IdentityOf(Notice notice) =>
        (notice.Kind, notice.Direction, notice.Doi, notice.Kind == NoticeKind.Other ? notice.Detail : null);

    /// <summary>Whether <paramref name="whole"/> is the same notice as <paramref name="part"/> and also has its DOI.</summary>
    public static bool Completes(Notice whole, Notice part) =>
        part is { Doi: null, Kind: not NoticeKind.Other } && whole.Doi is not null && whole.Kind == part.Kind
            && whole.Direction == part.Direction;
}
