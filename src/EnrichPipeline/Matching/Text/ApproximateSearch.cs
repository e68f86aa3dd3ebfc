namespace EnrichPipeline.Matching.Text;

/// <summary>
/// Finds a pattern in a text with as few edits as can be: Myers' bit-parallel algorithm in Hyyrö's blocks
/// (J. ACM 46:395, 1999; Hyyrö, "Bit-parallel approximate string matching algorithms", 2003).
/// </summary>
internal static class ApproximateSearch
{
    private const int Bits = 64;
    private const int MaxBlocks = 4;

    /// <summary>Longer patterns are cut: nothing more is learnt from the rest.</summary>
    public const int MaxPattern = Bits * MaxBlocks;

    /// <summary>The fewest edits that make the pattern part of the text, and where (end exclusive) it then ends.</summary>
    public static Hit Find(ReadOnlySpan<byte> pattern, ReadOnlySpan<byte> text)
    {
        pattern = pattern[..Math.Min(pattern.Length, MaxPattern)];
        if (pattern.IsEmpty || text.IsEmpty)
            return new Hit(pattern.Length, 0);
        var blocks = (pattern.Length + Bits - 1) / Bits;
        Span<ulong> masks = stackalloc ulong[MaxBlocks * Alphabet.Size];
        masks = masks[..(blocks * Alphabet.Size)];
        masks.Clear();
        for (var i = 0; i < pattern.Length; i++)
            masks[(pattern[i] * blocks) + (i / Bits)] |= 1UL << (i % Bits);
        return Scan(pattern.Length, blocks, masks, text);
    }

    private static Hit Scan(int length, int blocks, ReadOnlySpan<ulong> masks, ReadOnlySpan<byte> text)
    {
        Span<ulong> plus = stackalloc ulong[MaxBlocks];
        Span<ulong> minus = stackalloc ulong[MaxBlocks];
        plus.Fill(ulong.MaxValue);
        minus.Clear();
        var last = 1UL << ((length - 1) % Bits);
        var (score, best) = (length, new Hit(length, 0));
        for (var i = 0; i < text.Length; i++)
        {
            var carry = 0;
            for (var block = 0; block < blocks; block++)
                carry = Step(ref plus[block], ref minus[block], masks[(text[i] * blocks) + block], block == blocks - 1 ? last : 1UL << 63, carry);
            score += carry;
            if (score < best.Distance)
                best = new Hit(score, i + 1);
        }
        return best;
    }

    private static int Step(ref ulong plus, ref ulong minus, ulong equal, ulong top, int carry)
    {
        var vertical = equal | minus;
        if (carry < 0)
            equal |= 1;
        var horizontal = (((equal & plus) + plus) ^ plus) | equal;
        var up = minus | ~(horizontal | plus);
        var down = plus & horizontal;
        var next = (up & top) != 0 ? 1 : (down & top) != 0 ? -1 : 0;
        up <<= 1;
        down <<= 1;
        if (carry > 0)
            up |= 1;
        else if (carry < 0)
            down |= 1;
        plus = down | ~(vertical | up);
        minus = up & vertical;
        return next;
    }

    internal readonly record struct Hit(int Distance, int End);
}
