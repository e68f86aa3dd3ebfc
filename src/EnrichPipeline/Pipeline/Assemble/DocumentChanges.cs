using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Runs;

namespace EnrichPipeline.Pipeline.Assemble;

/// <summary>Finds the changes between two states of a document. Each change takes the time of its result, so no clock is needed.</summary>
internal static class DocumentChanges
{
    private const int Digits = 32;

    public static IEnumerable<Change> Between(
        EnrichedDocument before, EnrichedDocument after, ResultList results)
    {
        // A document that was edited by hand may repeat an ordinal; the first one counts.
        var known = before.References
            .Select((reference, index) => (reference.Ordinal, index))
            .DistinctBy(reference => reference.Ordinal)
            .ToDictionary();
        return after.References.Select(Entry.Of)
            .Prepend(Entry.Of(after.Article))
            .SelectMany(entry => results.Find(entry.Ordinal) is { } result ? Between(Before(entry.Ordinal), entry, result) : [])
            .Select(change => change with { Id = IdOf(after.Source, change) });

        Entry? Before(int ordinal) =>
            ordinal == Manifest.ArticleItself ? Entry.Of(before.Article)
            : known.TryGetValue(ordinal, out var index) ? Entry.Of(before.References[index])
            : null;
    }

    private static IEnumerable<Change> Between(Entry? before, Entry after, ReferenceResult result)
    {
        if (before is null)
            return [];
        var source = result.Resolution.Source is { } name ? JsonNamingPolicy.CamelCase.ConvertName($"{name}") : null;
        Change[] ids =
        [
            .. Compare(ChangeKind.Verdict, before.Verdict, after.Verdict, source),
            .. Compare(ChangeKind.Doi, before.Doi, after.Doi, source),
            .. Compare(ChangeKind.Pmid, before.Pmid, after.Pmid, "pubMed"),
            .. Compare(ChangeKind.Pmcid, before.Pmcid, after.Pmcid, "pubMed"),
        ];
        // Documents written before the assessment existed have none; its first appearance is not a change.
        Change[] assessment = before.Assessment is null || after.Assessment is null
            ? []
            : [.. Compare(ChangeKind.Assessment, before.Assessment, after.Assessment, null)];
        Change[] record = ids is [] && !CslItem.AreSame(before.Record, after.Record)
            ? [new Change("", result.ResolvedAt, after.Ordinal, ChangeKind.Record, null, null, source, null)]
            : [];
        return [.. ids, .. record, .. assessment, .. CompareNotices(before.Notices, after.Notices)];

        IEnumerable<Change> Compare(ChangeKind what, string? was, string? now, string? by) =>
            was == now ? [] : [new Change("", result.ResolvedAt, after.Ordinal, what, was, now, by, null)];

        IEnumerable<Change> CompareNotices(IReadOnlyList<Notice> old, IReadOnlyList<Notice> present)
        {
            foreach (var notice in present.Where(notice => !Has(old, notice)))
                yield return new Change("", result.ResolvedAt, after.Ordinal, ChangeKind.Notice, null, null, notice.Source, notice);
            foreach (var notice in old.Where(notice => !Has(present, notice) && !present.Any(other => NoticeSet.Completes(other, notice))))
                yield return new Change(
                    "", result.ResolvedAt, after.Ordinal, ChangeKind.NoticeWithdrawn, null, null, notice.Source, notice);
        }
    }

    private static bool Has(IReadOnlyList<Notice> notices, Notice notice) =>
        notices.Any(other => NoticeSet.IdentityOf(other) == NoticeSet.IdentityOf(notice));

    private static string IdOf(DocumentSource source, Change change)
    {
        var notice = change.Notice is { } changed ? NoticeSet.IdentityOf(changed).ToString() : "";
        var text =
            $"{source.Name}\n{source.Version}\n{change.Ordinal}\n{change.What}\n{change.Was}\n{change.Is}\n{notice}\n{change.At.UtcTicks}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Digits];
    }

    /// <summary>The compared fields of a reference, or of the article itself.</summary>
    private sealed record Entry(
        int Ordinal,
        string? Verdict,
        string? Doi,
        string? Pmid,
        string? Pmcid,
        CslItem? Record,
        IReadOnlyList<Notice> Notices,
        string? Assessment)
    {
        public static Entry Of(EnrichedReference reference) => new(
            reference.Ordinal,
            NameOf(reference.Verdict),
            reference.Doi?.Value,
            reference.Pmid?.Value,
            reference.Pmcid?.Value,
            reference.Record,
            reference.Notices,
            reference.Integrity is { } integrity ? NameOf(integrity.Assessment) : null);

        public static Entry Of(EnrichedArticle article) => new(
            Manifest.ArticleItself,
            article.Verdict is { } verdict ? NameOf(verdict) : null,
            article.Doi?.Value,
            article.Pmid?.Value,
            article.Pmcid?.Value,
            null,
            article.Notices,
            null);

        private static string NameOf<T>(T word) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName($"{word}");
    }
}
