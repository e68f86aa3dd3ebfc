namespace EnrichPipeline.Reports.Html;

/// <summary>Writes a chart of the number of references by year.</summary>
internal static class YearChart
{
    private const int Width = 320;
    private const int Height = 60;
    private const int MaxBars = 40;

    public static HtmlWriter Of(IReadOnlyList<int> years)
    {
        if (years.Count == 0)
            return HtmlWriter.Nothing;
        var span = YearSpan.Of(years[0], years[^1], MaxBars);
        int[] counts = [.. Enumerable.Range(0, span.Bars).Select(bar => years.Count(year => span.BarOf(year) == bar))];
        return HtmlWriter.Of(
            $"""
            <figure>
            <figcaption>Years</figcaption>
            <svg viewBox="0 0 {Width} {Height}" role="img" aria-label="{Words(years, span, counts)}">{counts.Select(
                (count, bar) => Bar(bar, count, counts.Max(), span))}</svg>
            <p class="axis"><span>{years[0]}</span><span>{years[^1]}</span></p>
            </figure>
            """
        );
    }

    private static HtmlWriter Bar(int bar, int count, int most, YearSpan span)
    {
        var (from, to, height) = (Width * bar / span.Bars, Width * (bar + 1) / span.Bars, Height * count / most);
        return count == 0
            ? HtmlWriter.Nothing
            : HtmlWriter.Of(
                $"<rect class=\"years\" x=\"{from}\" y=\"{Height - height}\" width=\"{Math.Max(Math.Min(to - from - 1, 24), 1)}\" "
                + $"height=\"{height}\"><title>{span.NameOf(bar)}: {count}</title></rect>");
    }

    private static string Words(IReadOnlyList<int> years, YearSpan span, int[] counts) =>
        $"Bar chart of the references' years, {years[0]} to {years[^1]}; most, {counts.Max()}, are of "
        + $"{span.NameOf(Array.IndexOf(counts, counts.Max()))}.";
}

/// <summary>Groups years into the bars of a chart.</summary>
/// <param name="Step">The number of years per bar.</param>
internal sealed record YearSpan(int First, int Step, int Bars)
{
    public static YearSpan Of(int first, int last, int most)
    {
        var step = ((last - first) / most) + 1;
        return new YearSpan(first, step, ((last - first) / step) + 1);
    }

    public int BarOf(int year) => (year - First) / Step;

    public string NameOf(int bar) => Step == 1 ? $"{First + bar}" : $"{First + (bar * Step)} to {First + (bar * Step) + Step - 1}";
}
