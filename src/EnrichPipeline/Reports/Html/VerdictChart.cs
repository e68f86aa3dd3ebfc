namespace EnrichPipeline.Reports.Html;

/// <summary>Writes a bar divided by verdict, with a legend.</summary>
internal static class VerdictChart
{
    private const int Width = 320;

    public static HtmlWriter Of(IReadOnlyList<VerdictCount> counts)
    {
        var all = counts.Sum(count => count.Count);
        return HtmlWriter.Of(
            $"""
            <figure>
            <figcaption>Verdicts</figcaption>
            <svg viewBox="0 0 {Width} 20" aria-hidden="true" focusable="false">{Parts(counts, all)}</svg>
            <ul class="legend">{counts.Select(count =>
                HtmlWriter.Of($"<li><span class=\"swatch {count.Class}\" aria-hidden=\"true\"></span>{count.Count} {count.Words}</li>")
            )}</ul>
            </figure>
            """
        );
    }

    private static IEnumerable<HtmlWriter> Parts(IReadOnlyList<VerdictCount> counts, int all)
    {
        var before = 0;
        foreach (var count in counts)
        {
            var (from, to) = (Width * before / all, Width * (before + count.Count) / all);
            before += count.Count;
            yield return HtmlWriter.Of(
                $"<rect class=\"{count.Class}\" x=\"{from}\" y=\"0\" width=\"{Math.Max(to - from - 1, 1)}\" height=\"20\"/>");
        }
    }
}
