using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Model;

namespace EnrichPipeline.Articles.FirstPage;

/// <summary>The properties of a file that describe its article. They count only if the text confirms them.</summary>
internal sealed record FileProperties
{
    /// <summary>The title that the file sets apart, in the largest type or in a title style.</summary>
    public string? TypographicTitle { get; init; }

    public string? Title { get; init; }

    /// <summary>The fields with authors, each of one name or several.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    public Doi? Doi { get; init; }

    public string? Journal { get; init; }

    public int? Year { get; init; }

    public string? Volume { get; init; }

    public string? Issue { get; init; }

    public string? Pages { get; init; }

    public string? TitleIn(HeadText head) => ConfirmedTitle.Of(TypographicTitle, ConfirmedTitle.Of(Title, head));

    /// <summary>Returns the printed metadata, with what is missing filled in from those properties that the text confirms.</summary>
    public ArticleMetadata Complete(ArticleMetadata printed, Passage page, HeadText head)
    {
        var named = printed.Authors.Count > 0 ? printed : printed with { Authors = ConfirmedAuthors.Of(Authors, page, head) };
        if (ConfirmedTitle.Of(Title, head) is null && !(Doi is { } own && head.Prints(own.Value)))
            return named;
        var completed = named with { Doi = printed.Doi ?? Doi, Year = printed.Year ?? Year };
        return printed.Journal is not null || printed.Volume is not null
            ? completed
            : completed with
            {
                Journal = Journal,
                Volume = Volume,
                Issue = Issue,
                Pages = Pages,
            };
    }
}
