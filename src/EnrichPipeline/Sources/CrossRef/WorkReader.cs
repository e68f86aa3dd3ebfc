using EnrichPipeline.Model;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Sources.CrossRef;

/// <summary>Converts a work of CrossRef to a bibliographic record.</summary>
internal static class WorkReader
{
    /// <summary>The record; null if the work has no DOI by which to name it.</summary>
    public static BibliographicRecord? Read(Work work)
    {
        if (!Doi.TryParse(work.Doi, out var doi))
            return null;
        var (title, retracted) = QueryTitle.Read(First(work.Title));
        return new BibliographicRecord
        {
            Source = SourceName.CrossRef,
            Doi = doi,
            Type = Known(work.Type),
            Title = title,
            Subtitle = First(work.Subtitle),
            OriginalTitle = First(work.OriginalTitle) is { } original && original != title ? original : null,
            Authors = Names(work.Authors.Count > 0 ? work.Authors : work.Editors),
            Containers = Texts(work.ContainerTitle),
            Issns = Texts(work.Issn),
            Years = work.Years,
            Volume = Known(work.Volume),
            Issue = Known(work.Issue),
            Pages = Known(work.Page) is { } pages ? PageRange.Normalize(pages) : null,
            ArticleNumber = Known(work.ArticleNumber),
            Notices = UpdateReader.Notices(work, doi, retracted),
            Relations = UpdateReader.Relations(work, doi),
            Relevance = work.Score,
        };
    }

    private static List<PersonName> Names(IReadOnlyList<Contributor> contributors) =>
        [.. contributors.Select(Name).OfType<PersonName>()];

    private static PersonName? Name(Contributor contributor) =>
        Known(contributor.Family) is { } family
            ? new PersonName(family, Known(contributor.Given)) { Suffix = NameSuffix.Of(Known(contributor.Suffix)) }
        : (Known(contributor.Name) ?? Known(contributor.Given)) is { } group ? new PersonName(group, null)
        : null;

    private static List<string> Texts(IReadOnlyList<string> texts) => [.. texts.Select(Known).OfType<string>().Distinct()];

    private static string? First(IReadOnlyList<string> texts) => Texts(texts).FirstOrDefault();

    private static string? Known(string? text) =>
        text is not null && Markup.Strip(text) is { Length: > 0 } stripped ? stripped : null;
}
