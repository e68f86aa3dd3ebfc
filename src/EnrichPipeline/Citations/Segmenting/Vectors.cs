using System.Numerics;
using System.Runtime.InteropServices;

namespace EnrichPipeline.Citations.Segmenting;

/// <summary>Sums, products and maxima of spans whose lengths are multiples of a group of states.</summary>
internal static class Vectors
{
    public static void MultiplyAdd(ReadOnlySpan<float> values, float times, Span<float> sums)
    {
        var from = Of(values);
        var to = Of(sums);
        for (var lane = 0; lane < to.Length; lane++)
            to[lane] += from[lane] * times;
    }

    public static void Add(ReadOnlySpan<float> values, Span<float> sums) => MultiplyAdd(values, 1, sums);

    public static void Multiply(ReadOnlySpan<float> values, Span<float> products)
    {
        var from = Of(values);
        var to = Of(products);
        for (var lane = 0; lane < to.Length; lane++)
            to[lane] *= from[lane];
    }

    public static void Scale(float factor, Span<float> values)
    {
        foreach (ref var value in Of(values))
            value *= factor;
    }

    public static void Limit(float greatest, Span<float> values)
    {
        foreach (ref var value in Of(values))
            value = Vector.Min(value, new Vector<float>(greatest));
    }

    /// <summary>Replaces each maximum by the value plus the addend, where that is greater.</summary>
    public static void MaxWithAddend(ReadOnlySpan<float> values, float addend, Span<float> maxima)
    {
        var from = Of(values);
        var to = Of(maxima);
        for (var lane = 0; lane < to.Length; lane++)
            to[lane] = Vector.Max(to[lane], from[lane] + new Vector<float>(addend));
    }

    public static float Sum(ReadOnlySpan<float> values)
    {
        var sum = Vector<float>.Zero;
        foreach (var part in Of(values))
            sum += part;
        return Vector.Sum(sum);
    }

    private static ReadOnlySpan<Vector<float>> Of(ReadOnlySpan<float> values) => MemoryMarshal.Cast<float, Vector<float>>(values);

    private static Span<Vector<float>> Of(Span<float> values) => MemoryMarshal.Cast<float, Vector<float>>(values);
}
