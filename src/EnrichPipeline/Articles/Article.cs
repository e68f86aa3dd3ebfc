using EnrichPipeline.Articles.Reasons;
using EnrichPipeline.Model;

namespace EnrichPipeline.Articles;

/// <summary>A dropped file after reading: the metadata printed in it, and its references in order.</summary>
/// <param name="Name">Path in the container.</param>
/// <param name="Version">SHA-256 of the bytes, lower-case hexadecimal.</param>
public sealed record Article(
    string Name,
    string Version,
    ArticleMetadata Metadata,
    IReadOnlyList<Reference> References)
{
    /// <summary>Why each reference list of the article was accepted, in order.</summary>
    public IReadOnlyList<ListReason> Lists { get; init => field = value ?? []; } = [];

    /// <summary>The numbers by which the text cites entries; null if it does not cite by number, or if the format has no text.</summary>
    public IReadOnlyList<int>? CitedNumbers { get; init; }
}
