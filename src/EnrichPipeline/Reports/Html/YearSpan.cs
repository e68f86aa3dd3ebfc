namespace EnrichPipeline.Reports.Html;

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
