using ScottPlot;

namespace EnrichPipeline.Benchmarks.Soak;

/// <summary>Plots memory (left axis) and handles (right axis) over the minutes.</summary>
internal static class SoakPlot
{
    public static void Draw(IReadOnlyList<ProcessSample> samples, string path)
    {
        using var plot = new Plot();
        double[] minutes = [.. samples.Select(sample => sample.At.TotalMinutes)];
        Line(plot, minutes, samples.Select(sample => sample.Resident), "resident, MB", plot.Axes.Left);
        Line(plot, minutes, samples.Select(sample => sample.Heap), "GC heap, MB", plot.Axes.Left);
        Line(plot, minutes, samples.Select(sample => (double)sample.Handles), "handles (right)", plot.Axes.Right);
        plot.Axes.SetLimitsY(0, samples.Max(sample => sample.Resident) * 1.2, plot.Axes.Left);
        plot.Axes.SetLimitsY(0, samples.Max(sample => sample.Handles) * 1.2, plot.Axes.Right);
        plot.XLabel("minutes");
        plot.ShowLegend(Alignment.LowerRight);
        plot.SaveSvg(path, 720, 420);
    }

    private static void Line(Plot plot, double[] minutes, IEnumerable<double> values, string name, IYAxis axis)
    {
        var line = plot.Add.ScatterLine(minutes, [.. values]);
        line.LegendText = name;
        line.Axes.YAxis = axis;
    }
}
