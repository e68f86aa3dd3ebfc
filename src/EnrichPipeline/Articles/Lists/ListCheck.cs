using System.Buffers;

namespace EnrichPipeline.Articles.Lists;

/// <summary>Checks that entries look like references, so that other numbered text is not taken for a list.</summary>
internal static class ListCheck
{
    private const int Shortest = 15;
    private const int Longest = 2500;

    private static readonly SearchValues<string> _sourceMarks = SearchValues.Create(
        ["www.", "in press", "(in review", "(under review", "(forthcoming", "(submitted", "(in prep", "ibid", "op. cit",
            "personal communication", "unpublished"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the share of the entries, 0 to 1, that contain a year or another mark of a source.</summary>
    public static double Likeness(Passage passage, IReadOnlyList<Entry> entries) =>
        entries.Count == 0
            ? 0
            : entries.Count(entry => IsLike(passage.Text.AsSpan(entry.Start, entry.End - entry.Start))) / (double)entries.Count;

    /// <summary>Whether a text is as long as a reference and contains a year or another mark of a source.</summary>
    public static bool IsLike(ReadOnlySpan<char> text) =>
        text.Length is >= Shortest and <= Longest && (YearText.FindIn(text) >= 0 || HasSourceMark(text));

    private static bool HasSourceMark(ReadOnlySpan<char> text) =>
        text.Contains("10.1", StringComparison.Ordinal) || text.Contains("://", StringComparison.Ordinal)
            || text.Contains("RRID:", StringComparison.Ordinal) || text.ContainsAny(_sourceMarks);
}
