using ScottPlot;

namespace EnrichPipeline.Benchmarks.Calibration;

/// <summary>Plots the share of right answers against the confidence. Calibrated answers lie on the diagonal.</summary>
internal static class ReliabilityPlot
{
    private const int Width = 640;
    private const int Height = 480;

    public static void Save(IReadOnlyCollection<ReliabilityBin> bins, string path)
    {
        using var plot = new Plot();
        plot.Add.Line(0, 0, 1, 1).LinePattern = LinePattern.Dashed;
        foreach (var bin in bins)
            Add(plot, bin);
        plot.Axes.SetLimits(-0.03, 1.03, -0.03, 1.06);
        plot.XLabel("confidence, mean of the bin");
        plot.YLabel("share that is right");
        plot.Title("Reliability, cross-validated (the larger, the more answers)");
        plot.SavePng(path, Width, Height);
    }

    private static void Add(Plot plot, ReliabilityBin bin)
    {
        var marker = plot.Add.Marker(bin.Confidence, bin.Right, MarkerShape.FilledCircle, (float)(5 + (3 * Math.Log10(bin.Count))));
        marker.Color = Colors.SteelBlue;
        var count = plot.Add.Text($"{bin.Count}", bin.Confidence, bin.Right);
        (count.OffsetX, count.OffsetY, count.LabelFontSize) = (8, -8, 11);
    }
}
