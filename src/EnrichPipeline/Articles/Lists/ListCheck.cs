namespace EnrichPipeline.Articles.Lists;

/// <summary>Whether entries look like references at all, so that no other numbered text is taken for a list.</summary>
internal static class ListCheck
{
    private const int Shortest = 15;
    private const int Longest = 2500;

    /// <summary>The part of the entries, 0 to 1, that tell a year or another mark of a source.</summary>
    public static double Likeness(Passage passage, IReadOnlyList<Entry> entries) =>
        entries.Count == 0 ? 0 : entries.Count(entry => IsLike(passage.Text
            .AsSpan(entry.Start, entry.End - entry.Start))) / (double)entries.Count;

    /// <summary>Whether a text tells a year or another mark of a source, at the length of a reference.</summary>
    public static bool IsLike(ReadOnlySpan<char> text) =>
        text.Length is >= Shortest and <= Longest && (YearText.FindIn(text) >= 0 || HasSourceMark(text));

    private static bool HasSourceMark(ReadOnlySpan<char> text) =>
        text.Contains("10.1", StringComparison.Ordinal) || text.Contains("://", StringComparison.Ordinal)
            || text.Contains("www.", StringComparison.OrdinalIgnoreCase)
        || text.Contains("in press", StringComparison.OrdinalIgnoreCase) || text.Contains("ibid", StringComparison.OrdinalIgnoreCase)
            || text.Contains("op. cit", StringComparison.OrdinalIgnoreCase)
        || text.Contains("personal communication", StringComparison.OrdinalIgnoreCase)
            || text.Contains("unpublished", StringComparison.OrdinalIgnoreCase) || text.Contains("RRID:", StringComparison.Ordinal);
}
