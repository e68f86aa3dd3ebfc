using System.Text.RegularExpressions;

namespace EnrichPipeline.Benchmarks.ListLabeller;

/// <summary>The numbers of entries expected, given and exactly right, counted as the data's own scorer does.</summary>
internal sealed partial record SplitMeasure(int Documents, int Found, int Expected, int Given, int Right)
{
    public double F1 => 2.0 * Right / Math.Max(1, Expected + Given);

    public SplitMeasure Plus(SplitMeasure other) => new(Documents + other.Documents, Found + other.Found, Expected + other.Expected, Given
        + other.Given, Right + other.Right);

    public static SplitMeasure Of(IReadOnlyList<string> expected, IReadOnlyList<string> given)
    {
        var left = given.SelectMany((text, i) => Keys(text).Select(key => (key, i))).ToLookup(pair => pair.key, pair => pair.i);
        var used = new HashSet<int>();
        var right = 0;
        foreach (var text in expected)
        {
            var hit = Keys(text).SelectMany(key => left[key]).Where(i => !used.Contains(i)).DefaultIfEmpty(-1).First();
            right += hit >= 0 && used.Add(hit) ? 1 : 0;
        }

        return new SplitMeasure(1, right * 2 >= expected.Count || Covered(expected, given) ? 1 : 0, expected.Count, given.Count, right);
    }

    /// <summary>Returns the share of the lines that the given entries contain.</summary>
    public static double Covered(IEnumerable<string> lines, string letters) =>
        lines.Select(Letters).Where(line => line.Length > 0).ToList() is var all
        ? all.Count(line => letters.Contains(line, StringComparison.Ordinal)) / (double)Math.Max(1, all.Count) : 0;

    public static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    private static bool Covered(IReadOnlyList<string> expected, IReadOnlyList<string> given)
    {
        var all = string.Concat(given.Select(Letters));
        return expected.Count(text => Letters(text) is var key
            && all.Contains(key[..Math.Min(40, key.Length)], StringComparison.Ordinal)) * 2 >= expected.Count;
    }

    private static HashSet<string> Keys(string text) => [Letters(text), Letters(Label().Replace(text, "", 1))];

    [GeneratedRegex(@"^\s*(?:\[[^\]]{1,12}\]|\(\d{1,3}\)|\d{1,3}[.)]|[•·*▪–-])\s*")]
    private static partial Regex Label();
}
