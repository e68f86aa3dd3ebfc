using EnrichPipeline.Articles.Reasons;

namespace EnrichPipeline.Articles.Lists;

/// <summary>Splits a list without labels whose entries run together in paragraphs, whatever its lines are.</summary>
internal static class RunTogether
{
    private const int FewestSure = 3;
    private const double MostAtLineStarts = 0.4;
    private const int MostLength = 2_000_000;
    private const double Sure = 2;
    private const double Apart = 4;
    private const int FewestOrdered = 8;
    private const double MostOrdered = 0.8;

    /// <summary>The entries, or none where entries begin where lines do.</summary>
    public static IReadOnlyList<Entry> Split(Passage list)
    {
        if (list.Lines.Count == 0 || list.Lines[^1].End - list.Lines[0].Start > MostLength)
            return [];
        var running = new RunningText(list);
        var (places, text) = (new EntryPlaces(running.Text), running.Text);
        var scored = places.All.Select(place => (Offset: places.OffsetOf(place), Score: Signs(places, place).Sum(sign => sign.Weight)))
            .ToList();
        var sure = scored.FindAll(place => place.Score > Sure);
        if (sure.Count < FewestSure || sure.Count(place => running.BeginsLine(place.Offset)) > MostAtLineStarts * sure.Count)
            return [];
        var cuts = BestCuts.Of(text, [.. scored.Select(place => (place.Offset, place.Score + (running.IsApart(place.Offset) ? Apart : 0)))],
            IsAlphabetical(text, sure));
        var seen = places.All.ToDictionary(places.OffsetOf);
        return [.. cuts.Select((cut, i) => new Entry(null, running.Source(cut.Offset),
            running.Source(Trimmed(text, i + 1 < cuts.Count ? cuts[i + 1].Offset : text.Length) - 1) + 1,
            i == 0 ? new Boundary(BoundaryKind.FirstLine) : Reason(Signs(places, seen[cut.Offset]), cut.Gain)))];
    }

    private static int Trimmed(string text, int end) => text.AsSpan(0, end).TrimEnd().Length;

    private static Boundary Reason(IReadOnlyList<BoundarySign> signs, double gain) => new(BoundaryKind.Place)
    {
        Score = gain,
        Signs = [.. signs, new BoundarySign(SignKind.Room, gain - signs.Sum(sign => sign.Weight))],
    };

    // What speaks for a place.
    private static IReadOnlyList<BoundarySign> Signs(EntryPlaces places, EntryPlace place)
    {
        var list = new FeatureList(stackalloc uint[FeatureList.Most], stackalloc LineFeature[FeatureList.Most]);
        PlaceFeatures.Write(places, place, ref list);
        return LineModel.Places.Explain(list);
    }

    private static bool IsAlphabetical(string text, List<(int Offset, double Score)> sure)
    {
        var keys = sure.ConvertAll(place => SortKey.Of(text.AsSpan(place.Offset)));
        return keys.Count >= FewestOrdered
            && keys.Zip(keys.Skip(1)).Count(pair => pair.First <= pair.Second) >= MostOrdered * (keys.Count - 1);
    }
}
