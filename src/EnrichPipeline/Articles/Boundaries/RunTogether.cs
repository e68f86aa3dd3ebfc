using EnrichPipeline.Articles.Lists;

namespace EnrichPipeline.Articles.Boundaries;

/// <summary>Splits unnumbered references that run together in a paragraph.</summary>
internal static class RunTogether
{
    private const double Confident = 2;
    private const double MostAtLineStarts = 0.4;
    private const int FewestConfident = 3;
    private const int FewestInOrder = 8;
    private const double Least = -3.5;

    // The weights judge each place by itself; what a stretch between two cuts is marked down for has to be won back.
    private const double Gain = 2;

    /// <summary>The entries, or none where references begin at line starts.</summary>
    public static IReadOnlyList<Entry> Split(Passage section)
    {
        var flat = new FlatText(section);
        var places = PlaceScan.Of(flat.Text, Least);
        var confident = places.FindAll(place => Weights.Of(place.Signs) >= Confident);
        return confident.Count >= FewestConfident && confident.Count(place => flat.BeginsLine(place.Offset)) < confident.Count * MostAtLineStarts
            ? flat.Entries(BestCuts.Of(flat.Text, places.Select(place => (place.Offset, Weights.Of(place.Signs) + Gain)), Alphabetical(flat.Text, confident)), cut => PlaceReason.Of(places, cut, Gain))
            : [];
    }

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

        return confident.Count >= FewestInOrder && ordered >= confident.Count * 0.8;
    }
}
