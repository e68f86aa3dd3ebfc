using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EnrichPipeline.Citations.Segmenting;

/// <summary>The learned weights: for each feature, one per label in eight bits; and those of states, transitions and ends.</summary>
internal sealed class FieldModel
{
    private const uint Magic = 0x46445750;

    private static readonly Lazy<FieldModel> _embedded = new(LoadEmbedded);

    private readonly uint[] _keys;
    private readonly int[] _rows;
    private readonly sbyte[] _weights;
    private readonly float _scale;

    private FieldModel(BinaryReader reader)
    {
        if (reader.ReadUInt32() != Magic || reader.ReadInt32() != FieldFeatures.Version)
            throw new InvalidDataException("The weights were made for another version of the features.");
        _scale = reader.ReadSingle();
        Transitions = ReadFloats(reader, (FieldStates.Group + 1) * FieldStates.Group);
        Biases = ReadFloats(reader, FieldStates.Count);
        Ends = ReadFloats(reader, FieldStates.Groups);
        var count = reader.ReadInt32();
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)count * 3);
        (_keys, _rows, _weights) = (new uint[size], new int[size], new sbyte[(count + 1) * FieldStates.Labels]);
        ReadRows(reader, count);
    }

    /// <summary>The weights that are embedded in this library.</summary>
    public static FieldModel Embedded => _embedded.Value;

    public float[] Transitions { get; }

    public float[] Biases { get; }

    public float[] Ends { get; }

    public static FieldModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        return new FieldModel(reader);
    }

    /// <summary>
    /// Writes the format that <see cref="Read"/> reads. The rows are sorted by hash; each holds the difference from the previous hash, a
    /// bit mask of labels, and the weights of these labels.
    /// </summary>
    public static void Write(
        Stream stream,
        float scale,
        float[] transitions,
        float[] biases,
        float[] ends,
        IReadOnlyCollection<(uint Hash, sbyte[] Weights)> rows)
    {
        using var writer = new BinaryWriter(stream);
        writer.Write(Magic);
        writer.Write(FieldFeatures.Version);
        writer.Write(scale);
        foreach (var weight in transitions.Concat(biases).Concat(ends))
            writer.Write(weight);
        writer.Write(rows.Count);
        var last = 0u;
        foreach (var (hash, weights) in rows.OrderBy(row => row.Hash))
        {
            writer.Write7BitEncodedInt64(hash - last);
            last = hash;
            writer.Write((ushort)weights.Select((weight, label) => weight != 0 ? 1 << label : 0).Sum());
            foreach (var weight in weights.Where(weight => weight != 0))
                writer.Write(weight);
        }
    }

    /// <summary>Computes the score of each label from the features of one token.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        var sum = Vector256<short>.Zero;
        foreach (var feature in features)
            sum += Vector256.WidenLower(
                Vector128.LoadUnsafe(ref weights, (nuint)(RowOf(feature) * FieldStates.Labels)).ToVector256Unsafe());
        for (var label = 0; label < FieldStates.Labels; label++)
            scores[label] = sum[label] * _scale;
    }

    private static FieldModel LoadEmbedded()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("fields.bin")!;
        return Read(stream);
    }

    // A feature that is not in the table gets row 0, whose weights are all zero.
    private int RowOf(uint feature)
    {
        var mask = (uint)_keys.Length - 1;
        for (var slot = feature & mask; ; slot = (slot + 1) & mask)
            if (_keys[slot] == feature || _rows[slot] == 0)
                return _rows[slot];
    }

    private void ReadRows(BinaryReader reader, int count)
    {
        var (hash, mask) = (0u, (uint)_keys.Length - 1);
        for (var row = 1; row <= count; row++)
        {
            hash += (uint)reader.Read7BitEncodedInt64();
            var slot = hash & mask;
            while (_rows[slot] != 0)
                slot = (slot + 1) & mask;
            (_keys[slot], _rows[slot]) = (hash, row);
            var labels = reader.ReadUInt16();
            for (var label = 0; label < FieldStates.Labels; label++)
                if ((labels >> label & 1) != 0)
                    _weights[(row * FieldStates.Labels) + label] = reader.ReadSByte();
        }
    }

    private static float[] ReadFloats(BinaryReader reader, int count)
    {
        var values = new float[count];
        for (var index = 0; index < count; index++)
            values[index] = reader.ReadSingle();
        return values;
    }
}
