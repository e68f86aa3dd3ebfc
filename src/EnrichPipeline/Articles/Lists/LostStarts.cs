namespace EnrichPipeline.Articles.Lists;

/// <summary>Looks for the numbers that a run jumps over, printed in another style than the rest of the list.</summary>
internal static class LostStarts
{
    private const double Enough = 0.75;

    public static IReadOnlyList<Marker> Recover(Passage passage, IReadOnlyList<Marker> chain, IReadOnlyList<Marker> markers)
    {
        var found = new List<Marker>(chain.Count);
        var next = 0;
        for (var i = 0; i < chain.Count; i++)
        {
            if (i > 0 && chain[i].Number - chain[i - 1].Number > 1)
                Fill(passage, chain[i - 1], chain[i], markers, ref next, found);
            found.Add(chain[i]);
        }

        return found;
    }

    private static void Fill(Passage passage, Marker from, Marker to, IReadOnlyList<Marker> markers, ref int next, List<Marker> found)
    {
        var number = from.Number + 1;
        for (; next < markers.Count && markers[next].Start < to.Start; next++)
        {
            var marker = markers[next];
            if (marker.Start <= from.Start || marker.Number != number || number >= to.Number)
                continue;
            if (MarkerScore.Of(passage, marker, passage.LineAt(marker.Start)) < Enough)
                continue;
            found.Add(marker);
            number++;
        }
    }
}
