using System.Globalization;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace EnrichPipeline.Benchmarks.Speed;

/// <summary>Plots time and memory on two logarithmic axes, where linear growth is a line of slope one.</summary>
internal static class GrowthPlot
{
    public static void Draw(IReadOnlyList<GrowthPoint> points, string path)
    {
        using var plot = new Plot();
        double[] references = [.. points.Select(point => Math.Log10(point.References))];
        Line(plot, references, points.Select(point => point.Assemble.TotalMilliseconds), "assembling, ms");
        Line(plot, references, points.Select(point => point.Read.TotalMilliseconds), "reading and splitting, ms");
        Line(plot, references, points.Select(point => point.Allocated / 1e6), "allocated by assembling, MB");
        plot.Axes.Bottom.TickGenerator = Decades();
        plot.Axes.Left.TickGenerator = Decades();
        plot.XLabel("references in an article");
        plot.ShowLegend(Alignment.UpperLeft);
        plot.SaveSvg(path, 720, 420);
    }

    private static void Line(Plot plot, double[] references, IEnumerable<double> values, string name) =>
        plot.Add.Scatter(references, values.Select(value => Math.Log10(Math.Max(value, 0.01))).ToArray()).LegendText = name;

    private static NumericAutomatic Decades() => new()
    {
        IntegerTicksOnly = true,
        LabelFormatter = exponent => Math.Pow(10, exponent).ToString("#,0.##", CultureInfo.InvariantCulture),
    };
}
