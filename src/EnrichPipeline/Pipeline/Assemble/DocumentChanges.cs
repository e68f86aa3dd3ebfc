using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Runs;

namespace EnrichPipeline.Pipeline.Assemble;

/// <summary>What a new state of a document says otherwise than the one before. Knows no clock: each change has the time of its result.</summary>
internal static class DocumentChanges
{
    private const int Digits = 32;

    public static IEnumerable<Change> Between(
        EnrichedDocument before, EnrichedDocument after, IReadOnlyDictionary<int, ReferenceResult> results)
    {
        var known = before.References.ToDictionary(reference => reference.Ordinal, Entry.Of);
        return after.References.Select(Entry.Of)
            .Prepend(Entry.Of(after.Article))
            .Where(entry => results.ContainsKey(entry.Ordinal))
            .SelectMany(entry => Between(
                entry.Ordinal == Manifest.ArticleItself ? Entry.Of(before.Article) : known.GetValueOrDefault(entry.Ordinal), entry, results[entry.Ordinal]))
            .Select(change => change with { Id = IdOf(after.Source, change) });
    }

    private static IEnumerable<Change> Between(Entry? before, Entry after, ReferenceResult result)
    {
        if (before is null)
            return [];
        var source = result.Resolution.Source is { } name ? JsonNamingPolicy.CamelCase.ConvertName($"{name}") : null;
        Change[] ids =
        [
            .. Said(ChangeKind.Verdict, before.Verdict, after.Verdict, source),
            .. Said(ChangeKind.Doi, before.Doi, after.Doi, source),
            .. Said(ChangeKind.Pmid, before.Pmid, after.Pmid, "pubMed"),
            .. Said(ChangeKind.Pmcid, before.Pmcid, after.Pmcid, "pubMed"),
        ];
        // A document of before the assessment says nothing of it, which is no change.
        Change[] assessment = before.Assessment is null || after.Assessment is null ? [] : [.. Said(ChangeKind.Assessment, before.Assessment, after.Assessment, null)];
        Change[] record = ids is [] ? [.. Said(ChangeKind.Record, before.Record, after.Record, source).Select(change => change with { Was = null, Is = null })] : [];
        return [.. ids, .. record, .. assessment, .. OfNotices(before.Notices, after.Notices)];

        IEnumerable<Change> Said(ChangeKind what, string? was, string? now, string? by) =>
            was == now ? [] : [new Change("", result.ResolvedAt, after.Ordinal, what, was, now, by, null)];

        IEnumerable<Change> OfNotices(IReadOnlyList<Notice> old, IReadOnlyList<Notice> present)
        {
            foreach (var notice in present.Where(notice => !Has(old, notice)))
                yield return new Change("", result.ResolvedAt, after.Ordinal, ChangeKind.Notice, null, null, notice.Source, notice);
            foreach (var notice in old.Where(notice => !Has(present, notice) && !present.Any(other => NoticeSet.Completes(other, notice))))
                yield return new Change("", result.ResolvedAt, after.Ordinal, ChangeKind.NoticeWithdrawn, null, null, notice.Source, notice);
        }
    }

    private static bool Has(IReadOnlyList<Notice> notices, Notice notice) =>
        notices.Any(other => NoticeSet.IdentityOf(other) == NoticeSet.IdentityOf(notice));

    private static string IdOf(DocumentSource source, Change change)
    {
        var notice = change.Notice is { } told ? NoticeSet.IdentityOf(told).ToString() : "";
        var text = $"{source.Name}\n{source.Version}\n{change.Ordinal}\n{change.What}\n{change.Was}\n{change.Is}\n{notice}\n{change.At.UtcTicks}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Digits];
    }

    /// <summary>What is compared of a reference, or of the article itself.</summary>
    private sealed record Entry(int Ordinal, string? Verdict, string? Doi, string? Pmid, string? Pmcid, string? Record, IReadOnlyList<Notice> Notices, string? Assessment)
    {
        public static Entry Of(EnrichedReference reference) => new(
            reference.Ordinal,
            NameOf(reference.Verdict),
            reference.Doi?.Value,
            reference.Pmid?.Value,
            reference.Pmcid?.Value,
            reference.Record is null ? null : JsonSerializer.Serialize(reference.Record, DocumentJson.Written.CslItem),
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
