namespace EnrichPipeline.Matching.Text;

/// <summary>
/// Finds a pattern in a text with the fewest edits, using Myers' bit-parallel algorithm with Hyyrö's blocks
/// (J. ACM 46:395, 1999; Hyyrö, "Bit-parallel approximate string matching algorithms", 2003).
/// </summary>
internal static class ApproximateSearch
{
    private const int Bits = 64;
    private const int MaxBlocks = 4;
    private const int MaxOnStack = 1024;
    private const ulong More = 1;

    /// <summary>The maximum length of a pattern. Longer ones are truncated, since the rest adds no information.</summary>
    public const int MaxPattern = Bits * MaxBlocks;

    /// <summary>Returns the fewest edits that turn the pattern into a part of the text, and the exclusive end of that part.</summary>
    public static Hit Find(ReadOnlySpan<byte> pattern, ReadOnlySpan<byte> text)
    {
        pattern = pattern[..Math.Min(pattern.Length, MaxPattern)];
        if (pattern.IsEmpty || text.IsEmpty)
            return new Hit(pattern.Length, 0);
        if (text.IndexOf(pattern) is >= 0 and var exact)
            return new Hit(0, exact + pattern.Length);
        Span<ulong> masks = stackalloc ulong[MaxBlocks * Alphabet.Size];
        masks = masks[..(((pattern.Length + Bits - 1) / Bits) * Alphabet.Size)];
        masks.Clear();
        for (var i = 0; i < pattern.Length; i++)
            masks[((i / Bits) * Alphabet.Size) + pattern[i]] |= 1UL << (i % Bits);
        return Scan(pattern.Length, masks, text);
    }

    private static Hit Scan(int length, ReadOnlySpan<ulong> masks, ReadOnlySpan<byte> text)
    {
        Span<byte> carries = text.Length <= MaxOnStack ? stackalloc byte[text.Length] : new byte[text.Length];
        carries.Clear();
        for (; masks.Length > Alphabet.Size; masks = masks[Alphabet.Size..])
            Pass(masks, text, carries, Bits - 1);
        Pass(masks, text, carries, (length - 1) % Bits);
        return Best(length, carries);
    }

    // Runs one block of the pattern over the whole text. For each letter of the text, it reads the carry of the block above and replaces it
    // by its own carry: one more, one less or neither. The loop has no branches, since they would be unpredictable.
    private static void Pass(ReadOnlySpan<ulong> masks, ReadOnlySpan<byte> text, Span<byte> carries, int top)
    {
        var (plus, minus) = (ulong.MaxValue, 0UL);
        for (var i = 0; i < text.Length; i++)
        {
            var (more, less) = ((ulong)carries[i] & More, (ulong)carries[i] >> 1);
            var equal = masks[text[i]];
            var vertical = equal | minus;
            equal |= less;
            var horizontal = (((equal & plus) + plus) ^ plus) | equal;
            var up = minus | ~(horizontal | plus);
            var down = plus & horizontal;
            carries[i] = (byte)(((up >> top) & More) | (((down >> top) & More) << 1));
            up = (up << 1) | more;
            down = (down << 1) | less;
            plus = down | ~(vertical | up);
            minus = up & vertical;
        }
    }

    private static Hit Best(int length, ReadOnlySpan<byte> carries)
    {
        var (score, best) = (length, new Hit(length, 0));
        for (var i = 0; i < carries.Length; i++)
        {
            score += (carries[i] & 1) - (carries[i] >> 1);
            if (score < best.Distance)
                best = new Hit(score, i + 1);
        }
        return best;
    }

    internal readonly record struct Hit(int Distance, int End);
}
