using System.Globalization;

namespace EnrichPipeline.Articles;

/// <summary>Says that an article is larger than the limit, with both sizes in the unit that suits the limit.</summary>
public static class ArticleSize
{
    private static readonly (long Bytes, string Name)[] _units = [(1 << 20, "MB"), (1 << 10, "KB")];

    /// <summary>Returns one sentence on why a file of this length is not read.</summary>
    public static string Problem(long length, long largest) =>
        $"The file has {Of(length, largest, Math.Ceiling)}; {Limit(largest)}";

    /// <summary>Returns the end of such a sentence, which names the limit alone.</summary>
    public static string Limit(long largest) => $"articles of up to {Of(largest, largest, Math.Floor)} are read.";

    /// <summary>Returns a size with at most one decimal, rounded so that a file never seems to be within the limit.</summary>
    private static string Of(long size, long largest, Func<double, double> round)
    {
        var (bytes, name) = _units.FirstOrDefault(unit => unit.Bytes <= largest, (1, "bytes"));
        return string.Create(CultureInfo.InvariantCulture, $"{round(size * 10.0 / bytes) / 10:0.#} {name}");
    }
}
