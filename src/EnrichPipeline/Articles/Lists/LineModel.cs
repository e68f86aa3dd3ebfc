using System.Buffers.Binary;
using System.Numerics;
using EnrichPipeline.Articles.Reasons;

namespace EnrichPipeline.Articles.Lists;

/// <summary>The weights of the line labeller: a linear-chain model over hashed features, read from an embedded resource.</summary>
/// <remarks>Format of the resource: a scale and the weights of the transitions as floats; the number of features; then for each feature
/// its hash, a bit mask of the labels that have a weight, and these weights as signed bytes.</remarks>
internal sealed class LineModel
{
    public const int Labels = 5;
    private const int Transitions = (Labels + 1) * Labels;
    private static readonly Lazy<LineModel> _ofLines = new(() => Read(LoadResource("list-lines.bin")));
    private static readonly Lazy<LineModel> _ofPlaces = new(() => Read(LoadResource("list-places.bin")));

    private readonly uint[] _keys;
    private readonly float[] _weights;
    private readonly float[] _transitions;
    private readonly int _shift;

    private LineModel(float[] transitions, int features)
    {
        var bits = BitOperations.Log2((uint)Math.Max(16, features)) + 2;
        (_transitions, _keys, _weights, _shift) = (transitions, new uint[1 << bits], new float[Labels << bits], 32 - bits);
    }

    /// <summary>The model of lines that is embedded in the library.</summary>
    public static LineModel Default => _ofLines.Value;

    /// <summary>The model of places where an entry may begin. Its weights stand under <see cref="LineLabel.First"/>.</summary>
    public static LineModel Places => _ofPlaces.Value;

    public static LineModel Read(ReadOnlySpan<byte> bytes)
    {
        var scale = BinaryPrimitives.ReadSingleLittleEndian(bytes);
        var transitions = new float[Transitions];
        for (var i = 0; i < Transitions; i++)
            transitions[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes[(4 + 4 * i)..]);
        bytes = bytes[(4 + 4 * Transitions)..];
        var model = new LineModel(transitions, BinaryPrimitives.ReadInt32LittleEndian(bytes));
        for (bytes = bytes[4..]; bytes.Length > 0;)
        {
            var (hash, mask, at) = (BinaryPrimitives.ReadUInt32LittleEndian(bytes), bytes[4], 5);
            var slot = model.Slot(hash);
            model._keys[slot] = hash;
            for (var label = 0; label < Labels; label++)
            {
                if ((mask >> label & 1) != 0)
                    model._weights[slot * Labels + label] = scale * (sbyte)bytes[at++];
            }

            bytes = bytes[at..];
        }

        return model;
    }

    /// <summary>
    /// Whether a label may follow another. <see cref="Labels"/> stands for the beginning of the text, before the first line.
    /// </summary>
    public static bool MayFollow(int before, int label) => (LineLabel)label switch
    {
        LineLabel.Continuation => before is not ((int)LineLabel.Outside or (int)LineLabel.Heading or Labels),
        LineLabel.Furniture => before is not ((int)LineLabel.Outside or Labels),
        LineLabel.Outside => before != (int)LineLabel.Furniture,
        _ => true,
    };

    public float Transition(int before, int label) => _transitions[before * Labels + label];

    /// <summary>Adds up the weights that the features give each label.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var slot = Slot(feature);
            if (_keys[slot] != feature)
                continue;
            for (var label = 0; label < Labels; label++)
                scores[label] += _weights[slot * Labels + label];
        }
    }

    /// <summary>
    /// Returns the evidence that a line is the first of an entry rather than a continuation, by group of features, without small weights.
    /// </summary>
    public IReadOnlyList<BoundarySign> Explain(FeatureList features)
    {
        var weights = new double[(int)SignKind.Neighbours + 1];
        for (var i = 0; i < features.Count; i++)
            weights[(int)FeatureGroups.Of(features.Templates[i])] += ForFirst(features.Hashes[i]);
        return [.. weights.Select((weight, kind) => new BoundarySign((SignKind)kind, weight)).Where(sign => Math.Abs(sign.Weight) >= 0.05)];
    }

    private float ForFirst(uint feature)
    {
        var slot = Slot(feature);
        return _keys[slot] == feature
            ? _weights[slot * Labels + (int)LineLabel.First] - _weights[slot * Labels + (int)LineLabel.Continuation]
            : 0;
    }

    private int Slot(uint hash)
    {
        var slot = (int)(hash * 0x9E3779B1u >> _shift);
        while (_keys[slot] != hash && _keys[slot] != 0)
            slot = slot + 1 & _keys.Length - 1;
        return slot;
    }

    private static byte[] LoadResource(string name)
    {
        using var stream = typeof(LineModel).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
