using EnrichPipeline.Enrichment.Documents;

namespace EnrichPipeline.Reports.Page;

/// <summary>Filters that need no script, and a search that appears where the script runs.</summary>
internal static class FilterPart
{
    public static Html Of(EnrichedDocument document) => Html.Of($"""
        <form class="filters" role="search" aria-label="Filter the references">
        <fieldset>
        <legend>Show</legend>
        <label><input type="radio" name="show" id="show-all" checked> all {document.References.Count}</label>
        {VerdictCount.Of(document).Select(count => Choice(count.Class, $"{count.Count} {count.Words}"))}{Special("differs", document.References.Count(reference => reference.Discrepancies.Count > 0), "with a difference")}{Special("notice", document.References.Count(reference => reference.Notices.Count > 0), "with a notice")}
        </fieldset>
        <p class="search" hidden><label>Search <input type="search" id="search" autocomplete="off"></label> <span id="shown" role="status"></span></p>
        </form>
        """);

    private static Html Special(string name, int count, string words) =>
        count == 0 ? Html.Nothing : Choice(name, $"{count} {words}");

    private static Html Choice(string name, string words) =>
        Html.Of($"<label><input type=\"radio\" name=\"show\" id=\"show-{name}\"> {words}</label>\n");
}
