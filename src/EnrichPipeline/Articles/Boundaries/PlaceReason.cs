using EnrichPipeline.Articles.Reasons;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Boundaries;

/// <summary>Says why a paragraph was cut at a place: what was seen there, and its weight.</summary>
internal static class PlaceReason
{
    private static readonly Comparer<Place> _byOffset = Comparer<Place>.Create((a, b) => a.Offset.CompareTo(b.Offset));

    public static Boundary Of(List<Place> places, BestCut cut, double gain) =>
        Of(places[places.BinarySearch(new Place(cut.Offset, default), _byOffset)].Signs, cut, gain);

    private static Boundary Of(Signs signs, BestCut cut, double gain) => new(BoundaryKind.Place)
    {
        Score = Weights.Of(signs) + gain + cut.Before + cut.Alphabet,
        Signs = BoundarySign.Weighty(
            new(SignKind.Ending, Weights.Ending(signs), signs.End.ToString()),
            new(SignKind.Opening, Weights.Opening(signs), signs.Start.ToString()),
            new(SignKind.Names, Weights.NamesOf(signs), signs.Names < 3 ? $"{signs.Names}" : "3 or more"),
            new(SignKind.AfterNames, Weights.AfterNames(signs), signs.After.ToString()),
            new(SignKind.YearBefore, Weights.YearBefore(signs), signs.Year.ToString()),
            new(SignKind.Before, cut.Before),
            new(SignKind.Alphabet, cut.Alphabet)),
    };
}
