using EnrichPipeline.Model.Documents;

namespace EnrichPipeline.Reports.Html;

/// <summary>The filters, which work without scripts, and a search field, which is shown if scripts run.</summary>
internal static class FilterPart
{
    public static HtmlWriter Of(EnrichedDocument document) =>
        HtmlWriter.Of(
            $"""
            <form class="filters" role="search" aria-label="Filter the references">
            <fieldset>
            <legend>Show</legend>
            <label><input type="radio" name="show" id="show-all" checked> all {document.References.Count}</label>
            {VerdictCount.Of(document).Select(count => Choice(count.Class, $"{count.Count} {count.Words}"))}{Special(
                "differs",
                document.References.Count(reference => reference.Discrepancies.Count > 0),
                "with a difference"
            )}{Special("notice", document.References.Count(reference => reference.Notices.Count > 0), "with a notice")}
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
