using EnrichPipeline.Articles.Reasons;

namespace EnrichPipeline.Articles.Formats.Html;

/// <summary>Elements that may be the entries of one reference list.</summary>
/// <param name="Labels">For each item, the element that holds its label, or -1.</param>
/// <param name="LikeReferences">The number of items that look like references.</param>
internal sealed record ListCandidate(int Container, IReadOnlyList<int> Items, IReadOnlyList<int> Labels, int LikeReferences)
{
    public ListSigns Signs { get; init; }

    /// <summary>Whether the items are footnotes, which are remarks more often than references.</summary>
    public bool IsNotes { get; init; }

    /// <summary>Whether anything besides its entries shows that the list holds the references.</summary>
    public bool HasEvidence => Signs != ListSigns.None;

    /// <summary>Whether the web page names both the list and its entries, so that even entries without a year are references.</summary>
    public bool IsCertain => Signs.HasFlag(ListSigns.EntriesNamed) && (Signs & ~ListSigns.EntriesNamed) != 0;

    public double Likeness => Items.Count == 0 ? 0 : (double)LikeReferences / Items.Count;
}
