using EnrichPipeline.Model;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Sources.CrossRef;

/// <summary>Reads what CrossRef says of retractions, corrections, versions and preprints.</summary>
internal static class UpdateReader
{
    /// <summary>The relation under which a notice names the work that it is about.</summary>
    public const string UpdateTo = "update-to";

    private const string IsPreprintOf = "is-preprint-of";

    public static IReadOnlyList<Notice> Notices(Work work, Doi doi, bool retractedByTitle)
    {
        var notices = new List<Notice>();
        notices.AddRange(Others(work.UpdatedBy, doi).Select(update => About(update.Update, update.Doi)));
        notices.AddRange(Others(work.UpdateTo, doi).Select(update => About(update.Update, doi) with { Direction = NoticeDirection.IsNotice }));
        if (retractedByTitle && !notices.Exists(notice => notice is { Kind: NoticeKind.Retraction, Direction: NoticeDirection.About }))
            notices.Add(new Notice(NoticeKind.Retraction, null, "title", null, NoticeDirection.About));
        notices.AddRange(Relations(work, doi).Where(relation => relation.Kind == IsPreprintOf).Select(Published));
        return NoticeSet.Of(notices);
    }

    public static List<Relation> Relations(Work work, Doi doi)
    {
        var related =
            from kind in work.Relation ?? []
            from other in (kind.Value ?? []).OfType<RelatedWork>()
            where string.Equals(other.IdType, "doi", StringComparison.OrdinalIgnoreCase)
            select Parsed(other.Id) is { } id ? new Relation(kind.Key, id) : null;
        var updated = Others(work.UpdateTo, doi).Select(update => new Relation(UpdateTo, update.Doi));
        return [.. related.OfType<Relation>().Concat(updated).Where(relation => relation.Doi != doi).Distinct()];
    }

    // New versions at PLOS name themselves on both sides.
    private static IEnumerable<(Update Update, Doi Doi)> Others(List<Update?>? updates, Doi self) =>
        from update in (updates ?? []).OfType<Update>()
        let other = Parsed(update.Doi)
        where other is not null && other != self
        select (update, other.Value);

    private static Notice About(Update update, Doi notice) =>
        new(Kind(update.Type), notice, update.Source, WorkReader.Year(update.Updated), NoticeDirection.About);

    private static Notice Published(Relation relation) =>
        new(NoticeKind.NewVersion, relation.Doi, "crossRef", null, NoticeDirection.About) { Detail = NoticeTypes.Published };

    private static NoticeKind Kind(string? type) => type?.ToLowerInvariant() switch
    {
        "retraction" or "partial_retraction" or "withdrawal" or "removal" => NoticeKind.Retraction,
        "correction" or "corrigendum" or "erratum" => NoticeKind.Correction,
        "expression_of_concern" => NoticeKind.ExpressionOfConcern,
        "new_version" or "new_edition" => NoticeKind.NewVersion,
        _ => NoticeKind.Other,
    };

    private static Doi? Parsed(string? text) => Doi.TryParse(text, out var doi) ? doi : null;
}
