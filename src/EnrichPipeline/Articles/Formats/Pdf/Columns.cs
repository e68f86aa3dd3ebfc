namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>Divides a page recursively into regions in reading order: above a gutter, left column, right column, below. Follows the
/// white-space cuts of Nagy's XY tree and Breuel's layout analysis.</summary>
internal static class Columns
{
    private const int MaxCuts = 8;

    public static List<List<Segment>> Of(List<Segment> page, EarlierGutter known)
    {
        var regions = new List<List<Segment>>();
        Cut(page, MaxCuts, known, regions);
        return regions;
    }

    private static void Cut(List<Segment> region, int cuts, EarlierGutter known, List<List<Segment>> regions)
    {
        if (region.Count == 0)
            return;
        if (cuts == 0 || Found(region, cuts == MaxCuts, known) is not { } gutter)
        {
            regions.Add(region);
            return;
        }

        foreach (var part in gutter.Parts(region))
            Cut(part, cuts - 1, known, regions);
    }

    // Gutters of earlier pages serve whole pages only: they say nothing about a region that was cut out of a page.
    private static Gutter? Found(List<Segment> region, bool whole, EarlierGutter known)
    {
        var gutter = Gutter.Find(region);
        if (gutter is not null && whole)
            known.Remember(gutter, region);
        return gutter ?? (whole ? known.In(region) : null);
    }
}
