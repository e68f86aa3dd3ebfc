using EnrichPipeline.Articles.Lists;

namespace EnrichPipeline.Articles.Boundaries;

/// <summary>Of all ways to cut a text at some of its places, the one whose boundaries and stretches are the likeliest together.</summary>
internal static class BestCuts
{
    private const double Hopeless = -5;
    private const int FarthestBack = 80;

    /// <summary>Where the stretches begin, the first at 0, and the length of the text as the last.</summary>
    public static List<BestCut> Of(string text, IEnumerable<(int Offset, double Score)> places, bool alphabetical)
    {
        var cuts = new List<Cut> { new(0, 0, -1, 0, SortKey.Of(text)) };
        foreach (var (offset, score) in places)
        {
            if (score > Hopeless)
                cuts.Add(Joined(text, cuts, offset, score, alphabetical));
        }

        cuts.Add(Joined(text, cuts, text.Length, 0, false));
        var best = new List<Cut>();
        for (var i = cuts.Count - 1; i >= 0; i = cuts[i].Previous)
            best.Add(cuts[i]);
        best.Reverse();
        return [.. best.Select((cut, i) => i > 0 && i + 1 < best.Count ? Told(best[i - 1], cut, best[i + 1]) : new BestCut(cut.Offset, 0, 0))];
    }

    // What the cut gains over none there, beside its own score.
    private static BestCut Told(Cut before, Cut cut, Cut after) => new(
        cut.Offset,
        Stretch(before, cut) + Stretch(cut, after) - Stretch(before, after),
        Order(before.Key, cut.Key) + Order(cut.Key, after.Key) - Order(before.Key, after.Key));

    private static double Stretch(Cut from, Cut to) => Stretch(to.Offset - from.Offset, to.Years - from.Years);

    // The best way to come to a cut; it looks back over a bounded number of places.
    private static Cut Joined(string text, List<Cut> cuts, int offset, double score, bool alphabetical)
    {
        var key = alphabetical ? SortKey.Of(text.AsSpan(offset)) : "";
        var years = cuts[^1].Years + Years(text.AsSpan(cuts[^1].Offset, offset - cuts[^1].Offset));
        var (best, previous) = (double.NegativeInfinity, -1);
        for (var i = cuts.Count - 1; i >= Math.Max(0, cuts.Count - FarthestBack); i--)
        {
            var joined = cuts[i].Score + Stretch(offset - cuts[i].Offset, years - cuts[i].Years) + Order(cuts[i].Key, key);
            if (joined > best)
                (best, previous) = (joined, i);
        }

        return new Cut(offset, best + score, previous, years, key);
    }

    // What speaks for a stretch as one reference: it tells a year, and is neither short nor long.
    private static double Stretch(int length, int years) =>
        (years == 0 ? -3 : 0) + length switch
        {
            < 30 => -4,
            < 60 => -1.5,
            > 1500 => -4,
            > 700 => -1.5,
            > 400 => -0.5,
            _ => 0,
        };

    private static double Order(string from, string to) =>
        from.Length == 0 || to.Length == 0 ? 0 : string.CompareOrdinal(from, to) > 0 ? -2.5 : to[0] - from[0] > 3 ? -1 : 0.75;

    private static int Years(ReadOnlySpan<char> text)
    {
        var years = 0;
        for (var at = YearText.FindIn(text); at >= 0; at = YearText.FindIn(text))
        {
            years++;
            text = text[(at + 4)..];
        }

        return years;
    }

    private readonly record struct Cut(int Offset, double Score, int Previous, int Years, string Key);
}
