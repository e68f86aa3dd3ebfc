namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>The vertical extent of a white stripe, between the lines that cross it above and below.</summary>
internal readonly record struct WhiteRun(int Stripe, double Top, double Bottom);

/// <summary>Finds the white stripes of a region, between the segments that cross them.</summary>
internal static class WhiteRuns
{
    private const int MinSegmentsBeside = 8;

    /// <summary>Returns the runs in which as many neighbouring stripes as needed are white. Each run names the first of its stripes. The
    /// segments must be in order from top to bottom.</summary>
    public static List<WhiteRun> Of(List<Segment> region, double left, double width, int stripes, int needed)
    {
        var runs = new List<WhiteRun>();
        var crossed = new (double Baseline, int Next)[stripes];
        Array.Fill(crossed, (region[0].Baseline + region[0].Size, 0));
        for (var row = 0; row < region.Count; row++)
        {
            var (from, to) = Crossed(region[row], left, width, stripes, needed);
            for (var stripe = from; stripe <= to; stripe++)
                Close(stripe, row, region[row].Baseline);
        }

        for (var stripe = 0; stripe < stripes; stripe++)
            Close(stripe, region.Count, region[^1].Baseline - region[^1].Size);
        return runs;

        void Close(int stripe, int row, double baseline)
        {
            if (row - crossed[stripe].Next >= MinSegmentsBeside)
                runs.Add(new WhiteRun(stripe, crossed[stripe].Baseline, baseline));
            crossed[stripe] = (baseline, row + 1);
        }
    }

    // A window of stripes is white only if the segment touches none of them.
    private static (int From, int To) Crossed(Segment segment, double left, double width, int stripes, int needed) =>
        (Math.Max(0, (int)((segment.Left - left) / width) - needed + 1), Math.Min(stripes - 1, (int)((segment.Right - left) / width)));
}
