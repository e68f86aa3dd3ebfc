namespace EnrichPipeline.Articles.Lists;

/// <summary>The features of a line. Each is a hash of a template and up to four values, computed without strings.</summary>
internal ref struct FeatureList(Span<uint> hashes, Span<LineFeature> templates)
{
    public const int MaxCount = 200;
    private readonly Span<uint> _hashes = hashes;
    private readonly Span<LineFeature> _templates = templates;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<uint> Hashes => _hashes[..Count];

    public readonly ReadOnlySpan<LineFeature> Templates => _templates[..Count];

    public void Clear() => Count = 0;

    public void Add(LineFeature template, int a = 0, int b = 0, int c = 0, int d = 0)
    {
        _hashes[Count] = Mix(Mix(Mix(Mix((uint)template * 0x9E3779B1u + 1, a), b), c), d);
        _templates[Count++] = template;
    }

    private static uint Mix(uint hash, int value)
    {
        hash = (hash ^ (uint)value) * 0x85EBCA6B;
        return hash ^ hash >> 15;
    }
}
