using EnrichPipeline.Articles.Reasons;

namespace EnrichPipeline.Articles.Boundaries;

/// <summary>Says why a paragraph was cut at a place: what was seen there, and its weight.</summary>
internal static class PlaceReason
{
    private static readonly Comparer<Place> _byOffset = Comparer<Place>.Create((a, b) => a.Offset.CompareTo(b.Offset));

    public static Boundary Of(List<Place> places, int offset) =>
        places.BinarySearch(new Place(offset, default), _byOffset) is >= 0 and var found ? Of(places[found].Signs) : new Boundary(BoundaryKind.FirstLine);

    private static Boundary Of(Signs signs) => new(BoundaryKind.Place) { Score = Weights.Of(signs), Signs = Weights.Each(signs) };
}
