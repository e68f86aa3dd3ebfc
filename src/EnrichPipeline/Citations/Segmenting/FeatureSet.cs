namespace EnrichPipeline.Citations.Segmenting;

/// <summary>The features of one token, each a hash of the number of a feature template and its values.</summary>
internal sealed class FeatureSet
{
    private uint[] _hashes = new uint[192];

    public int Count { get; private set; }

    public ReadOnlySpan<uint> Hashes => _hashes.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(uint template, uint first = 0, uint second = 0, uint third = 0)
    {
        if (Count == _hashes.Length)
            Array.Resize(ref _hashes, 2 * Count);
        _hashes[Count++] = Mix(template, first, second, third);
    }

    /// <summary>Adds one feature for each bit that is set.</summary>
    public void AddBits(uint template, ulong bits, uint second = 0, uint third = 0)
    {
        for (; bits != 0; bits &= bits - 1)
            Add(template, (uint)System.Numerics.BitOperations.TrailingZeroCount(bits), second, third);
    }

    private static uint Mix(uint template, uint first, uint second, uint third)
    {
        var mixed = (template ^ ((ulong)first << 20)) * 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 29) ^ second) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 32) ^ third) * 0x94D049BB133111EB;
        return (uint)(mixed >> 32);
    }
}
