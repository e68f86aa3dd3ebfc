using EnrichPipeline.Model;

namespace EnrichPipeline.Sources.CrossRef;

/// <summary>Reads retractions, corrections, versions and preprints from CrossRef's records.</summary>
internal static class UpdateReader
{
    /// <summary>The kind of the relation in which a notice names the work that it is about.</summary>
    public const string UpdateTo = "update-to";

    private const string IsPreprintOf = "is-preprint-of";

    public static IReadOnlyList<Notice> Notices(Work work, Doi doi, bool retractedByTitle)
    {
        var notices = new List<Notice>();
        notices.AddRange(Others(work.UpdatedBy, doi).Select(update => About(update.Update, update.Doi)));
        notices.AddRange(Others(work.UpdateTo, doi)
            .Select(update => About(update.Update, doi) with { Direction = NoticeDirection.IsNotice }));
        if (retractedByTitle && !notices.Exists(notice => notice is { Kind: NoticeKind.Retraction, Direction: NoticeDirection.About }))
            notices.Add(new Notice(NoticeKind.Retraction, null, "title", null, NoticeDirection.About));
        notices.AddRange(Relations(work, doi).Where(relation => relation.Kind == IsPreprintOf).Select(Published));
        return NoticeSet.Of(notices);
    }

    public static List<Relation> Relations(Work work, Doi doi)
    {
        var related = work.Relations
            .Where(other => string.Equals(other.IdType, "doi", StringComparison.OrdinalIgnoreCase))
            .Select(other => Parsed(other.Id) is { } id ? new Relation(other.Kind, id) : null);
        var updated = Others(work.UpdateTo, doi).Select(update => new Relation(UpdateTo, update.Doi));
        return [.. related.OfType<Relation>().Concat(updated).Where(relation => relation.Doi != doi).Distinct()];
    }

    // Updates that name the work itself are skipped: new versions at PLOS do so, in both directions.
    private static IEnumerable<(Update Update, Doi Doi)> Others(IReadOnlyList<Update> updates, Doi self) =>
        from update in updates
        let other = Parsed(update.Doi)
        where other is not null && other != self
        select (update, other.Value);

    private static Notice About(Update update, Doi notice) =>
        new(Kind(update.Type), notice, update.Source, update.Year, NoticeDirection.About)
        {
            Detail = Normalized(update.Type) is "reinstatement" ? NoticeDetails.Reinstated : null,
        };

    private static Notice Published(Relation relation) =>
        new(NoticeKind.NewVersion, relation.Doi, "crossRef", null, NoticeDirection.About) { Detail = NoticeDetails.Published };

    private static NoticeKind Kind(string? type) => Normalized(type) switch
    {
        "retraction" or "partial_retraction" or "withdrawal" or "removal" => NoticeKind.Retraction,
        "correction" or "corrigendum" or "erratum" => NoticeKind.Correction,
        "expression_of_concern" => NoticeKind.ExpressionOfConcern,
        "new_version" or "new_edition" => NoticeKind.NewVersion,
        _ => NoticeKind.Other,
    };

    // Members deposit "expression_of_concern", "expression-of-concern" and "Expression of Concern".
    private static string? Normalized(string? type) => type?.Trim().Replace(' ', '_').Replace('-', '_').ToLowerInvariant();

    private static Doi? Parsed(string? text) => Doi.TryParse(text, out var doi) ? doi : null;
}
