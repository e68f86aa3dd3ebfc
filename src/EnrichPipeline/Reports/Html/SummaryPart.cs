using EnrichPipeline.Model.Documents;
using EnrichPipeline.Reports.Words;

namespace EnrichPipeline.Reports.Html;

/// <summary>Writes the summary of the report: counts and two charts.</summary>
internal static class SummaryPart
{
    public static HtmlWriter Of(EnrichedDocument document, ReportCounts counts)
    {
        var summary = document.Summary;
        return HtmlWriter.Of(
            $"""
            <section aria-labelledby="summary">
            <h2 id="summary">Summary</h2>
            {Notices(summary)}{Unfinished(document)}<p>{Counted.Of(
                summary.References, "reference")}: {summary.WithDoi} with a DOI, {summary.WithPmid} with a PMID.</p>
            <div class="charts">
            {VerdictChart.Of(counts.Verdicts)}
            {YearChart.Of(counts.Years)}
            </div>
            </section>
            """
        );
    }

    private static HtmlWriter Notices(DocumentSummary summary) =>
        summary.WithNotices == 0
            ? HtmlWriter.Nothing
            : HtmlWriter.Of(
                $"<p class=\"notice\"><strong>{Counted.Of(summary.WithNotices, "reference has", "references have")} a notice</strong> "
                + $"(retraction, correction or concern); see below.</p>\n");

    private static HtmlWriter Unfinished(EnrichedDocument document) =>
        document.Status == DocumentStatus.Complete
            ? HtmlWriter.Nothing
            : HtmlWriter.Of(
                $"<p class=\"unfinished\"><strong>Not finished:</strong> a source was unavailable for some references. It will be queried "
                + $"again automatically.</p>\n");
}
