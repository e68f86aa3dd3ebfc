using EnrichPipeline.Articles.Reasons;
using EnrichPipeline.Model;

namespace EnrichPipeline.Articles;

/// <summary>One entry of an article's reference list.</summary>
/// <param name="Ordinal">1-based position in the article.</param>
/// <param name="Label">The number or mark as printed (<c>1.</c>, <c>[12]</c>), or null if the list has none.</param>
/// <param name="Printed">The entry's text on one line, without label and link hints.</param>
/// <param name="Offset">Where the printed text begins in the article's text, in UTF-16 code units. For formats other than plain text, this
/// is the text extracted from the file.</param>
/// <param name="Length">The length of the entry in the article's text, including line breaks and page furniture inside it.</param>
/// <param name="Hints">The texts of the links after the entry on a web page.</param>
public sealed record Reference(
    int Ordinal,
    string? Label,
    string Printed,
    int Offset,
    int Length,
    IReadOnlyList<LinkHint> Hints)
{
    /// <summary>Which work of an entry with several works this is: <c>a</c>, <c>b</c>…; null if the entry holds one work.</summary>
    public string? Part { get; init; }

    /// <summary>The identifiers that the format marks as such; null in plain text.</summary>
    public TaggedIds? TaggedIds { get; init; }

    /// <summary>Why the entry begins where it does.</summary>
    public Boundary? Boundary { get; init; }
}
