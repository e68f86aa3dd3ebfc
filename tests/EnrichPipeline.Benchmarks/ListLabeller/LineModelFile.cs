using EnrichPipeline.Articles.Lists;

namespace EnrichPipeline.Benchmarks.ListLabeller;

/// <summary>Writes weights, as signed bytes, in the format of the resource that the library's line model reads.</summary>
internal static class LineModelFile
{
    private const int Labels = LineModel.Labels;

    public static byte[] Write(IReadOnlyList<uint> hashes, float[] weights, float[] transitions)
    {
        var scale = Math.Max(1e-6f, weights.Length == 0 ? 1 : weights.Max(Math.Abs)) / 127;
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(scale);
        foreach (var weight in transitions)
            writer.Write(weight);
        var kept = hashes.Select((hash, i) => (Hash: hash, Weights: Rounded(weights.AsSpan(i * Labels, Labels), scale)))
            .Where(feature => feature.Hash != 0 && feature.Weights.Any(weight => weight != 0)).OrderBy(feature => feature.Hash).ToList();
        writer.Write(kept.Count);
        foreach (var (hash, own) in kept)
        {
            writer.Write(hash);
            writer.Write((byte)Enumerable.Range(0, Labels).Sum(label => own[label] == 0 ? 0 : 1 << label));
            foreach (var weight in own.Where(weight => weight != 0))
                writer.Write(weight);
        }

        writer.Flush();
        return stream.ToArray();
    }

    private static sbyte[] Rounded(ReadOnlySpan<float> weights, float scale)
    {
        var rounded = new sbyte[weights.Length];
        for (var i = 0; i < weights.Length; i++)
            rounded[i] = (sbyte)MathF.Round(weights[i] / scale);
        return rounded;
    }
}
