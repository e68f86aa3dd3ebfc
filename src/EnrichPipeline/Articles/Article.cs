using EnrichPipeline.Articles.Reasons;
using EnrichPipeline.Model;

namespace EnrichPipeline.Articles;

/// <summary>A dropped file after reading: the metadata that its pages print, and its references in order.</summary>
/// <param name="Name">Path in the container.</param>
/// <param name="Version">SHA-256 of the bytes, lower-case hexadecimal.</param>
public sealed record Article(
    string Name,
    string Version,
    ArticleMetadata Metadata,
    IReadOnlyList<Reference> References)
{
    /// <summary>The reasons for which its lists were accepted, in order.</summary>
    public IReadOnlyList<ListReason> Lists { get; init => field = value ?? []; } = [];

    /// <summary>The numbers by which the text cites its entries; null where it cites none so, or the format has no text.</summary>
    public IReadOnlyList<int>? CitedNumbers { get; init; }
}
