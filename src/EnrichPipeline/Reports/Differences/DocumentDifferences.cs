using System.Globalization;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Reports.Differences;
using EnrichPipeline.Reports.Words;

namespace EnrichPipeline.Reports;

/// <summary>Describes the changes between two documents of an article, one sentence each. Times are not compared.</summary>
public static class DocumentDifferences
{
    /// <summary>Returns the sentences, or none if the documents do not differ.</summary>
    public static IReadOnlyList<string> Between(EnrichedDocument old, EnrichedDocument current) =>
        [.. OfArticle(old, current), .. ReferencePair.Of(old.References, current.References).SelectMany(OfPair)];

    private static IEnumerable<string> OfArticle(EnrichedDocument old, EnrichedDocument current)
    {
        if (old.Source.Name != current.Source.Name)
            yield return $"The documents are of different articles: {old.Source.Name} and {current.Source.Name}.";
        else if (old.Source.Version != current.Source.Version)
            yield return "The article's file changed.";
        if (old.Status != current.Status)
            yield return current.Status == DocumentStatus.Complete
                ? "The document is now complete."
                : "The document is now partial: a source was unavailable.";
        foreach (var change in IdChanges.Of(
            (old.Article.Doi, old.Article.Pmid, old.Article.Pmcid), (current.Article.Doi, current.Article.Pmid, current.Article.Pmcid)))
            yield return $"The article itself: {change}.";
    }

    private static IEnumerable<string> OfPair(ReferencePair pair) =>
        pair switch
        {
            { Old: null, Current: { } added } =>
            [
                $"{NameOf(added)} is new ({VerdictWord.DisplayName(added.Verdict)}): {Shortened(added.Printed)}",
            ],
            { Old: { } removed, Current: null } => [$"{NameOf(removed)} is gone: {Shortened(removed.Printed)}"],
            { Old: { } before, Current: { } after } => Sentences(before, after),
            _ => [],
        };

    private static IEnumerable<string> Sentences(EnrichedReference before, EnrichedReference after) =>
        ReferenceChanges.Of(before, after).Select(change => $"{NameOf(after)}: {change}.");

    private static string NameOf(EnrichedReference reference) =>
        string.Create(CultureInfo.InvariantCulture, $"Reference {reference.Ordinal}");

    private static string Shortened(string printed) => printed.Length <= 100 ? printed : string.Concat(printed.AsSpan(0, 99), "…");
}
