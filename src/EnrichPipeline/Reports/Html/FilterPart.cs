namespace EnrichPipeline.Reports.Html;

/// <summary>Writes the filters, which work without scripts, and a search field, which is shown only if scripts run.</summary>
internal static class FilterPart
{
    public static HtmlWriter Of(ReportCounts counts) =>
        HtmlWriter.Of(
            $"""
            <form class="filters" role="search" aria-label="Filter the references">
            <fieldset>
            <legend>Show</legend>
            <label><input type="radio" name="show" id="show-all" checked> all {counts.References}</label>
            {counts.Verdicts.Select(count => Choice(count.Class, $"{count.Count} {count.Words}"))}{Special(
                "differs", counts.WithDifference, "with a difference")}{Special("notice", counts.WithNotice, "with a notice")}
            </fieldset>
            <p class="search" hidden><label>Search <input type="search" id="search" autocomplete="off"></label>
            <span id="shown" role="status"></span></p>
            </form>
            """
        );

    private static HtmlWriter Special(string name, int count, string words) =>
        count == 0 ? HtmlWriter.Nothing : Choice(name, $"{count} {words}");

    private static HtmlWriter Choice(string name, string words) =>
        HtmlWriter.Of($"<label><input type=\"radio\" name=\"show\" id=\"show-{name}\"> {words}</label>\n");
}
