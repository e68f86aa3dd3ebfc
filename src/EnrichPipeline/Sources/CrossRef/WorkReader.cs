using EnrichPipeline.Model;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Sources.CrossRef;

/// <summary>Converts CrossRef's works to bibliographic records.</summary>
internal static class WorkReader
{
    /// <summary>Returns the record, or null if the work has no valid DOI.</summary>
    public static BibliographicRecord? Read(Work work)
    {
        if (!Doi.TryParse(work.Doi, out var doi))
            return null;
        var (title, retracted) = RetractionMark.Read(First(work.Title));
        return new BibliographicRecord
        {
            Source = SourceName.CrossRef,
            Doi = doi,
            Type = Markup.StripToNull(work.Type),
            Title = title,
            Subtitle = First(work.Subtitle),
            OriginalTitle = First(work.OriginalTitle) is { } original && original != title ? original : null,
            Authors = Names(work.Authors.Count > 0 ? work.Authors : work.Editors),
            Containers = Texts(work.ContainerTitle),
            Issns = Texts(work.Issn),
            Years = work.Years,
            Volume = Markup.StripToNull(work.Volume),
            Issue = Markup.StripToNull(work.Issue),
            Pages = Markup.StripToNull(work.Page) is { } pages ? PageRange.Normalize(pages) : null,
            ArticleNumber = Markup.StripToNull(work.ArticleNumber),
            Notices = UpdateReader.Notices(work, doi, retracted),
            Relations = UpdateReader.Relations(work, doi),
            Relevance = work.Score,
        };
    }

    private static List<PersonName> Names(IReadOnlyList<Contributor> contributors) =>
        [.. contributors.Select(Name).OfType<PersonName>()];

    private static PersonName? Name(Contributor contributor) =>
        Markup.StripToNull(contributor.Family) is { } family
            ? new PersonName(family, Markup.StripToNull(contributor.Given))
            {
                Suffix = NameSuffix.Of(Markup.StripToNull(contributor.Suffix)),
            }
        : (Markup.StripToNull(contributor.Name) ?? Markup.StripToNull(contributor.Given)) is { } group ? new PersonName(group, null)
        : null;

    private static List<string> Texts(IReadOnlyList<string> texts) => [.. texts.Select(Markup.StripToNull).OfType<string>().Distinct()];

    private static string? First(IReadOnlyList<string> texts) => Texts(texts).FirstOrDefault();
}
