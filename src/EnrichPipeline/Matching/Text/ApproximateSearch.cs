namespace EnrichPipeline.Matching.Text;

/// <summary>
/// Finds a pattern in a text with as few edits as can be: Myers' bit-parallel algorithm in Hyyrö's blocks
/// (J. ACM 46:395, 1999; Hyyrö, "Bit-parallel approximate string matching algorithms", 2003).
/// </summary>
internal static class ApproximateSearch
{
    private const int Bits = 64;
    private const int MaxBlocks = 4;
    private const int MostOnStack = 1024;
    private const ulong More = 1;

    /// <summary>Longer patterns are truncated, since the rest adds no information.</summary>
    public const int MaxPattern = Bits * MaxBlocks;

    /// <summary>The fewest edits that make the pattern part of the text, and where (end exclusive) it then ends.</summary>
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
        Span<byte> carries = text.Length <= MostOnStack ? stackalloc byte[text.Length] : new byte[text.Length];
        carries.Clear();
        for (; masks.Length > Alphabet.Size; masks = masks[Alphabet.Size..])
            Pass(masks, text, carries, Bits - 1);
        Pass(masks, text, carries, (length - 1) % Bits);
        return Best(length, carries);
    }

    // One block of the pattern over the whole text: of each letter it takes what the block above handed down, and leaves
    // what it hands on (one more, one less, neither). No branch, for none could be predicted.
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
