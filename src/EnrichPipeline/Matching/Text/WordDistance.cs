namespace EnrichPipeline.Matching.Text;

/// <summary>Computes the edit distance of two words, with a swap of neighbours as one edit (optimal string alignment).</summary>
internal static class WordDistance
{
    private const int MaxLength = 40;

    /// <summary>Whether the edit distance of the words is at most a limit.</summary>
    public static bool Within(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int edits)
    {
        if (a.SequenceEqual(b))
            return true;
        if (edits == 0 || Math.Abs(a.Length - b.Length) > edits || a.Length > MaxLength || b.Length > MaxLength)
            return false;
        return Between(a, b) <= edits;
    }

    /// <summary>The number of misprints that a word of this length may have.</summary>
    public static int Allowed(int length) => length < 5 ? 0 : length < 9 ? 1 : 2;

    /// <summary>The similarity of two words: 1 for equal ones, 0 for words that share nothing.</summary>
    public static double Similarity(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.Length > MaxLength || b.Length > MaxLength ? 0 : 1 - ((double)Between(a, b) / Math.Max(1, Math.Max(a.Length, b.Length)));

    private static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> rows = stackalloc int[3 * (MaxLength + 1)];
        var before = rows[..(b.Length + 1)];
        var above = rows.Slice(MaxLength + 1, b.Length + 1);
        var row = rows.Slice(2 * (MaxLength + 1), b.Length + 1);
        for (var j = 0; j <= b.Length; j++)
            above[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            var spare = before;
            before = above;
            above = row;
            row = spare;
        }
        return above[b.Length];
    }
}
