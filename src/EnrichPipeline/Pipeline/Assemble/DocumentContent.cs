using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;

namespace EnrichPipeline.Pipeline.Assemble;

/// <summary>Compares documents by value, apart from the schema version and the times at which the sources were asked.</summary>
/// <remarks>
/// Records compare lists by reference. So each comparison replaces the lists of one side by those of the other, lets the record compare all
/// other members, and compares the lists by their items. If a list is forgotten here, equal documents differ, which costs one more write.
/// </remarks>
internal static class DocumentContent
{
    public static bool AreSame(EnrichedDocument one, EnrichedDocument other) =>
        other == one with
        {
            SchemaVersion = other.SchemaVersion,
            Article = other.Article,
            References = other.References,
            History = other.History,
            InText = other.InText,
        }
        && AreSame(one.Article, other.Article)
        && one.References.Count == other.References.Count
        && one.References.Zip(other.References).All(pair => AreSame(pair.First, pair.Second))
        && one.History.SequenceEqual(other.History)
        && AreSame(one.InText, other.InText);

    private static bool AreSame(EnrichedArticle one, EnrichedArticle other) =>
        other == one with { Authors = other.Authors, Keywords = other.Keywords, Affiliations = other.Affiliations, Notices = other.Notices }
        && one.Authors.SequenceEqual(other.Authors)
        && one.Keywords.SequenceEqual(other.Keywords)
        && one.Affiliations.SequenceEqual(other.Affiliations)
        && one.Notices.SequenceEqual(other.Notices);

    private static bool AreSame(EnrichedReference one, EnrichedReference other) =>
        other == one with
        {
            Hints = other.Hints,
            Citation = other.Citation,
            Evidence = other.Evidence,
            Discrepancies = other.Discrepancies,
            Notices = other.Notices,
            Record = other.Record,
            Candidates = other.Candidates,
            Unanswered = other.Unanswered,
            Identifiers = other.Identifiers,
            Integrity = other.Integrity,
            ResolvedAt = other.ResolvedAt,
            CheckAgainAt = other.CheckAgainAt,
        }
        && one.Hints.SequenceEqual(other.Hints)
        && AreSame(one.Citation, other.Citation)
        && one.Evidence.SequenceEqual(other.Evidence)
        && one.Discrepancies.SequenceEqual(other.Discrepancies)
        && one.Notices.SequenceEqual(other.Notices)
        && CslItem.AreSame(one.Record, other.Record)
        && one.Candidates.SequenceEqual(other.Candidates)
        && one.Unanswered.SequenceEqual(other.Unanswered)
        && one.Identifiers.SequenceEqual(other.Identifiers)
        && AreSame(one.Integrity, other.Integrity);

    private static bool AreSame(Citation one, Citation other) =>
        other == one with { Authors = other.Authors, Editors = other.Editors }
        && one.Authors.SequenceEqual(other.Authors)
        && one.Editors.SequenceEqual(other.Editors);

    private static bool AreSame(IntegrityAssessment? one, IntegrityAssessment? other) => one is null || other is null
        ? one is null && other is null
        : other == one with { Reasons = other.Reasons } && one.Reasons.SequenceEqual(other.Reasons);

    private static bool AreSame(InTextCheck? one, InTextCheck? other) => one is null || other is null
        ? one is null && other is null
        : one.Uncited.SequenceEqual(other.Uncited) && one.WithoutEntry.SequenceEqual(other.WithoutEntry);
}
