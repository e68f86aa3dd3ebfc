using System.Text;

namespace EnrichPipeline.Benchmarks.Layouts;

/// <summary>The numbers of references expected, found and exactly right.</summary>
internal sealed record SplitScore(int Expected, int Found, int Right)
{
    public double Exact => Expected == 0 ? 0 : (double)Right / Expected;

    public double F1 => Expected + Found == 0 ? 0 : 2.0 * Right / (Expected + Found);

    public SplitScore Plus(SplitScore other) => new(Expected + other.Expected, Found + other.Found, Right + other.Right);

    /// <summary>Compares texts without white space, hyphens and dashes, because a page with broken lines loses them.</summary>
    public static SplitScore Of(IReadOnlyList<string> expected, IReadOnlyList<string> found, Action<string>? wrong = null)
    {
        var left = expected.Select(Normal).GroupBy(text => text).ToDictionary(group => group.Key, group => group.Count());
        var right = 0;
        foreach (var text in found)
        {
            if (left.TryGetValue(Normal(text), out var count) && count > 0)
            {
                left[Normal(text)] = count - 1;
                right++;
            }
            else
            {
                wrong?.Invoke(text);
            }
        }

        return new SplitScore(expected.Count, found.Count, right);
    }

    private static string Normal(string text)
    {
        var normal = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (
                !char.IsWhiteSpace(c)
                && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.DashPunctuation
                && c is not ('\u00AD' or '−')
            )
                normal.Append(c);
        }

        return normal.ToString();
    }
}
