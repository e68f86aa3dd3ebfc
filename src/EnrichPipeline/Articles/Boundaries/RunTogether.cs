using EnrichPipeline.Articles.Lists;

namespace EnrichPipeline.Articles.Boundaries;

/// <summary>
/// Splits unnumbered references that run together in a paragraph: of all ways to cut it, the one whose boundaries and
/// lengths are the likeliest together.
/// </summary>
internal static class RunTogether
{
    private const double Confident = 2;
    private const double Hopeless = -5;
    private const double MostAtLineStarts = 0.2;
    private const int FewestConfident = 3;
    private const int FarthestBack = 80;

    /// <summary>The entries, or none where references begin at line starts.</summary>
    public static IReadOnlyList<Entry> Split(Passage section)
    {
        var flat = new FlatText(section);
        var places = PlaceScan.Of(flat.Text);
        var confident = places.FindAll(place => Weights.Of(place.Signs) >= Confident);
        return confident.Count >= FewestConfident && confident.Count(place => flat.BeginsLine(place.Offset)) < confident.Count * MostAtLineStarts
            ? Entries(flat, BestCuts(flat.Text, places, Alphabetical(flat.Text, confident)), places)
            : [];
    }

    private static List<Entry> Entries(FlatText flat, List<int> cuts, List<Place> places)
    {
        var entries = new List<Entry>(cuts.Count);
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            var end = cuts[i] + flat.Text.AsSpan(cuts[i], cuts[i + 1] - cuts[i]).TrimEnd().Length;
            entries.Add(new Entry(null, flat.Source(cuts[i]), flat.Source(end - 1) + 1, PlaceReason.Of(places, cuts[i])));
        }

        return entries;
    }

    // Every cut with the best way to come there; a cut looks back over a bounded number of places.
    private static List<int> BestCuts(string text, List<Place> places, bool alphabetical)
    {
        var cuts = new List<Cut> { Cut.First(text) };
        foreach (var place in places)
        {
            if (Weights.Of(place.Signs) is > Hopeless and var score)
                cuts.Add(Joined(text, cuts, place.Offset, score, alphabetical));
        }

        cuts.Add(Joined(text, cuts, text.Length, 0, false));
        var best = new List<int>();
        for (var i = cuts.Count - 1; i >= 0; i = cuts[i].Previous)
            best.Add(cuts[i].Offset);
        best.Reverse();
        return best;
    }

    private static Cut Joined(string text, List<Cut> cuts, int offset, double score, bool alphabetical)
    {
        var key = alphabetical ? SortKey.Of(text.AsSpan(offset)) : "";
        var years = cuts[^1].Years + Years(text.AsSpan(cuts[^1].Offset, offset - cuts[^1].Offset));
        var (best, previous) = (double.NegativeInfinity, -1);
        for (var i = cuts.Count - 1; i >= Math.Max(0, cuts.Count - FarthestBack); i--)
        {
            var joined = cuts[i].Score + Entry(offset - cuts[i].Offset, years - cuts[i].Years) + Order(cuts[i].Key, key);
            if (joined > best)
                (best, previous) = (joined, i);
        }

        return new Cut(offset, best + score, previous, years, key);
    }

    // What speaks for a stretch as one reference: it tells a year, and is neither short nor long.
    private static double Entry(int length, int years) =>
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

    private static bool Alphabetical(string text, List<Place> confident)
    {
        var ordered = 0;
        var before = "";
        foreach (var place in confident)
        {
            var key = SortKey.Of(text.AsSpan(place.Offset));
            ordered += string.CompareOrdinal(before, key) <= 0 ? 1 : 0;
            before = key;
        }

        return confident.Count >= 8 && ordered >= confident.Count * 0.8;
    }

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

    private readonly record struct Cut(int Offset, double Score, int Previous, int Years, string Key)
    {
        public static Cut First(string text) => new(0, 0, -1, 0, SortKey.Of(text));
    }
}
