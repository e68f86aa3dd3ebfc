using EnrichPipeline.Model.Documents;
using EnrichPipeline.Reports.Html;

namespace EnrichPipeline.Reports;

/// <summary>Writes a document as an HTML report: one self-contained file that makes no requests and works without scripts.</summary>
public static class HtmlReport
{
    /// <param name="document">The enriched article.</param>
    /// <param name="links">Where the reader came from and what else there is; none in a file that stands alone.</param>
    public static string Of(EnrichedDocument document, IReadOnlyList<ReportLink>? links = null)
    {
        var title = document.Article.Title ?? document.Source.Name;
        // The policy allows only the embedded style sheet and script: no forms, frames, images or requests.
        var policy =
            $"default-src 'none'; style-src '{ReportAsset.Style.Hash}'; script-src '{ReportAsset.Script.Hash}'; base-uri 'none'; "
            + $"form-action 'none'";
        return HtmlWriter
            .Of(
                $"""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="{policy}">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="referrer" content="no-referrer">
                <title>{title} – references</title>
                <style>{HtmlWriter.Trusted(ReportAsset.Style)}</style>
                </head>
                <body>
                <a class="skip" href="#references">Skip to the references</a>
                {ArticlePart.Of(document, links ?? [])}
                <main>
                {SummaryPart.Of(document)}
                {NeedsPersonPart.Of(document)}
                {FilterPart.Of(document)}
                <h2 id="references" tabindex="-1">References</h2>
                <ol class="references">
                {document.References.Select(ReferencePart.Of)}</ol>
                <p class="none">No reference is shown: choose another filter.</p>
                </main>
                <footer><p>Article version <code>{document.Source.Version}</code>, read {DateText.Of(
                    document.Source.IngestedAt
                )}. The JSON document beside this page says more, and <code>enrich export</code>
                makes lists for reference managers of it.</p></footer>
                <script>{HtmlWriter.Trusted(ReportAsset.Script)}</script>
                </body>
                </html>

                """
            )
            .ToString();
    }
}
