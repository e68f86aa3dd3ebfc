namespace EnrichPipeline.Articles.Lists;

/// <summary>
/// Cuts a text at some of its candidate places so that the total score of the cuts and of the stretches between them is highest.
/// </summary>
internal sealed class BestCuts
{
    private const double LowestScore = -5;
    private const int FarthestBack = 80;

    // The scores of places do not allow for the deductions for the stretch between two cuts. This addition compensates for them.
    private const double Gain = 2;

    private const double SureScore = 2;
    private const int MinOrdered = 8;
    private const double MinShareOrdered = 0.8;

    private readonly string _text;
    private readonly bool _alphabetical;
    private readonly List<Cut> _cuts;

    private BestCuts(string text, bool alphabetical)
    {
        (_text, _alphabetical) = (text, alphabetical);
        _cuts = [new Cut(0, 0, -1, 0, KeyAt(0))];
    }

    /// <summary>Returns where the stretches begin, the first at 0, and by how much each cut improves the total.</summary>
    public static List<(int Offset, double Gain)> Of(string text, IReadOnlyList<(int Offset, double Score)> places)
    {
        var cuts = new BestCuts(text, IsAlphabetical(text, places));
        foreach (var (offset, score) in places)
        {
            if (score > LowestScore)
                cuts.Join(offset, score + Gain);
        }

        cuts.Join(text.Length, 0);
        return cuts.Best();
    }

    private static bool IsAlphabetical(string text, IEnumerable<(int Offset, double Score)> places)
    {
        var keys = places.Where(place => place.Score > SureScore).Select(place => SortKey.Of(text.AsSpan(place.Offset))).ToList();
        return keys.Count >= MinOrdered
            && keys.Zip(keys.Skip(1)).Count(pair => pair.First <= pair.Second) >= MinShareOrdered * (keys.Count - 1);
    }

    private List<(int Offset, double Gain)> Best()
    {
        var best = new List<Cut>();
        for (var i = _cuts.Count - 1; i >= 0; i = _cuts[i].Previous)
            best.Add(_cuts[i]);
        best.Reverse();
        return [.. best.SkipLast(1).Select((cut, i) => (cut.Offset, i == 0 ? 0 : Gained(best[i - 1], cut, best[i + 1])))];
    }

    private static double Gained(Cut before, Cut cut, Cut after) =>
        cut.PlaceScore + Stretch(before, cut) + Stretch(cut, after) - Stretch(before, after);

    // Finds the best cut before this one among a limited number of places.
    private void Join(int offset, double score)
    {
        var years = _cuts[^1].Years + Years(_text.AsSpan(_cuts[^1].Offset, offset - _cuts[^1].Offset));
        var joined = new Cut(offset, double.NegativeInfinity, -1, years, offset < _text.Length ? KeyAt(offset) : 0) { PlaceScore = score };
        for (var i = _cuts.Count - 1; i >= Math.Max(0, _cuts.Count - FarthestBack); i--)
        {
            var total = _cuts[i].Score + Stretch(_cuts[i], joined) + score;
            if (total > joined.Score)
                joined = joined with { Score = total, Previous = i };
        }

        _cuts.Add(joined);
    }

    private int KeyAt(int offset) => _alphabetical ? SortKey.Of(_text.AsSpan(offset)) : 0;

    // Scores a stretch as one entry. It should have a year, be neither short nor long, and continue the alphabetical order.
    private static double Stretch(Cut from, Cut to) =>
        (to.Years == from.Years ? -3 : 0) + Order(from.Key, to.Key) + (to.Offset - from.Offset) switch
        {
            < 30 => -4,
            < 60 => -1.5,
            > 1500 => -4,
            > 700 => -1.5,
            > 400 => -0.5,
            _ => 0,
        };

    private static double Order(int from, int to) =>
        from == 0 || to == 0 ? 0 : from > to ? -2.5 : SortKey.First(to) - SortKey.First(from) > 3 ? -1 : 0.75;

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

    private readonly record struct Cut(int Offset, double Score, int Previous, int Years, int Key)
    {
        public double PlaceScore { get; init; }
    }
}
