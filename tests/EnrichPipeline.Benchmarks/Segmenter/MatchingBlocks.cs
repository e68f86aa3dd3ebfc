namespace EnrichPipeline.Benchmarks.Segmenter;

/// <summary>Finds the common parts of two sequences, in order: the longest run, then recursively those on both sides of it.</summary>
internal static class MatchingBlocks
{
    public readonly record struct Block(int First, int Second, int Length);

    public static IReadOnlyList<Block> Of<T>(ReadOnlySpan<T> first, ReadOnlySpan<T> second) where T : IEquatable<T>
    {
        var blocks = new List<Block>();
        Add(first, second, 0, 0, blocks);
        return blocks;
    }

    /// <summary>Returns the similarity: twice the common length, divided by the sum of both lengths.</summary>
    public static double Ratio(string first, string second) =>
        first.Length + second.Length == 0 ? 1 : 2.0 * Of<char>(first, second).Sum(block => block.Length) / (first.Length + second.Length);

    private static void Add<T>(ReadOnlySpan<T> first, ReadOnlySpan<T> second, int firstAt, int secondAt, List<Block> blocks)
        where T : IEquatable<T>
    {
        var longest = Longest(first, second);
        if (longest.Length == 0)
            return;
        Add(first[..longest.First], second[..longest.Second], firstAt, secondAt, blocks);
        blocks.Add(new Block(firstAt + longest.First, secondAt + longest.Second, longest.Length));
        var (a, b) = (longest.First + longest.Length, longest.Second + longest.Length);
        Add(first[a..], second[b..], firstAt + a, secondAt + b, blocks);
    }

    private static Block Longest<T>(ReadOnlySpan<T> first, ReadOnlySpan<T> second) where T : IEquatable<T>
    {
        var best = default(Block);
        var (before, here) = (new int[second.Length + 1], new int[second.Length + 1]);
        for (var a = 0; a < first.Length; a++)
        {
            for (var b = 0; b < second.Length; b++)
            {
                here[b + 1] = first[a].Equals(second[b]) ? before[b] + 1 : 0;
                if (here[b + 1] > best.Length)
                    best = new Block(a - here[b + 1] + 1, b - here[b + 1] + 1, here[b + 1]);
            }
            (before, here) = (here, before);
        }
        return best;
    }
}
