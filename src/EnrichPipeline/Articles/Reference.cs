using EnrichPipeline.Articles.Reasons;
using EnrichPipeline.Model;

namespace EnrichPipeline.Articles;

/// <summary>One entry of an article's reference list.</summary>
/// <param name="Ordinal">1-based position in the article.</param>
/// <param name="Label">The number or mark as printed (<c>1.</c>, <c>[12]</c>), null in lists without one.</param>
/// <param name="Printed">The entry's text on one line, without label and link hints.</param>
/// <param name="Offset">Where the printed text begins in the article's text, in UTF-16 code units; of other formats than plain text, the
/// text extracted from it.</param>
/// <param name="Length">How far it reaches in the article's text, line breaks and page furniture inside it included.</param>
/// <param name="Hints">The links that the page prints after the entry.</param>
public sealed record Reference(
    int Ordinal,
    string? Label,
    string Printed,
    int Offset,
    int Length,
    IReadOnlyList<LinkHint> Hints)
{
    /// <summary>Which of the works of one printed entry it is: <c>a</c>, <c>b</c>…; null where the entry is of one work.</summary>
    public string? Part { get; init; }

    /// <summary>The identifiers that the format tags it with; null in plain text.</summary>
    public TaggedIds? TaggedIds { get; init; }

    /// <summary>Why it begins where it does.</summary>
    public Boundary? Boundary { get; init; }
}
