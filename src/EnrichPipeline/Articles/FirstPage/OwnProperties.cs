using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Model;

namespace EnrichPipeline.Articles.FirstPage;

/// <summary>The properties of a file that describe its article. They count only if the page confirms them.</summary>
internal sealed record OwnProperties
{
    /// <summary>The title that the page sets apart: in the largest type, or in the style of titles.</summary>
    public string? SetApart { get; init; }

    public string? Title { get; init; }

    /// <summary>One name or several in each.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    public Doi? Doi { get; init; }

    public string? Journal { get; init; }

    public int? Year { get; init; }

    public string? Volume { get; init; }

    public string? Issue { get; init; }

    public string? Pages { get; init; }

    public string? TitleIn(HeadText head) => OwnTitle.Of(SetApart, OwnTitle.Of(Title, head));

    /// <summary>What the page prints, and what it leaves open as far as the properties can be believed.</summary>
    public ArticleMetadata Completed(ArticleMetadata printed, Passage page, HeadText head)
    {
        var named = printed.Authors.Count > 0 ? printed : printed with { Authors = OwnNames.Of(Authors, page, head) };
        if (OwnTitle.Of(Title, head) is null && !(Doi is { } own && head.Prints(own.Value)))
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
