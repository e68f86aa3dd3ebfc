using EnrichPipeline.Articles;
using EnrichPipeline.Citations;
using EnrichPipeline.Model;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary><c>runs/KEY/article.json</c>: the article as parsed, so that later steps need not parse it again.</summary>
internal sealed record Manifest(
    int SchemaVersion,
    string Name,
    string Version,
    DateTimeOffset IngestedAt,
    ArticleMetadata Metadata,
    ManifestEntry? Self,
    ManifestEntries References,
    IReadOnlyList<int>? CitedNumbers = null)
{
    public const int CurrentSchemaVersion = 1;

    /// <summary>The ordinal of the article itself.</summary>
    public const int ArticleItself = 0;

    /// <summary>Returns everything to resolve: the references, and the article itself if its metadata suffices.</summary>
    public IEnumerable<ManifestEntry> Entries() => Self is null ? References : References.Prepend(Self);

    public IEnumerable<int> Ordinals() => Entries().Select(entry => entry.Reference.Ordinal);

    public int CountEntries() => References.Count + (Self is null ? 0 : 1);

    public static Manifest Of(Article article, DateTimeOffset ingestedAt) => new(
        CurrentSchemaVersion,
        article.Name,
        article.Version,
        ingestedAt,
        article.Metadata,
        SelfReference.Of(article.Metadata),
        [.. EntriesOf(article.References)],
        article.CitedNumbers);

    private static IEnumerable<ManifestEntry> EntriesOf(IEnumerable<Reference> references)
    {
        var before = (Citation?)null;
        foreach (var reference in references)
        {
            before = RepeatedAuthors.Fill(reference, FurtherWorks.Fill(reference, CitationOf(reference), before), before);
            yield return new ManifestEntry(reference, before);
        }
    }

    private static Citation CitationOf(Reference reference)
    {
        var parsed = CitationParser.Parse(reference.Printed);
        return reference.TaggedIds is not { } tagged ? parsed : parsed with
        {
            Doi = tagged.Doi ?? parsed.Doi,
            Pmid = tagged.Pmid ?? parsed.Pmid,
            Pmcid = tagged.Pmcid ?? parsed.Pmcid,
        };
    }
}

/// <summary>A reference with its parsed citation.</summary>
internal sealed record ManifestEntry(Reference Reference, Citation Citation)
{
    /// <summary>The printed text, with authors and journal spelled out where it refers to those of the preceding reference.</summary>
    public string TextInFull() => FurtherWorks.TextOf(Reference, Citation) ?? RepeatedAuthors.WithAuthorNames(Reference, Citation);
}
