using System.Text;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Reports.Html;

namespace EnrichPipeline.Reports;

/// <summary>Writes a document as an HTML report: one self-contained file that makes no requests and works without scripts.</summary>
public static class HtmlReport
{
    /// <summary>Returns the report as one text.</summary>
    /// <param name="document">The enriched article.</param>
    /// <param name="links">Links to the list of articles and to related content; none for a file of its own.</param>
    public static string Of(EnrichedDocument document, IReadOnlyList<ReportLink>? links = null) =>
        HtmlWriter.Join(Parts(document, links ?? [])).ToString();

    /// <summary>Writes the report in UTF-8, without holding all of it in memory.</summary>
    public static async Task WriteAsync(
        EnrichedDocument document, Stream output, IReadOnlyList<ReportLink>? links, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        foreach (var part in Parts(document, links ?? []))
            await writer.WriteAsync(part.ToString().AsMemory(), cancellationToken);
    }

    private static IEnumerable<HtmlWriter> Parts(EnrichedDocument document, IReadOnlyList<ReportLink> links)
    {
        var counts = ReportCounts.Of(document.References);
        yield return Head(document, links);
        yield return SummaryPart.Of(document, counts);
        yield return HtmlWriter.Of($"\n");
        foreach (var part in ReviewPart.Of(document))
            yield return part;
        yield return HtmlWriter.Of(
            $"""

            {FilterPart.Of(counts)}
            <h2 id="references" tabindex="-1">References</h2>
            <ol class="references">

            """
        );
        foreach (var reference in document.References)
            yield return ReferencePart.Of(reference);
        yield return Foot(document.Source);
    }

    private static HtmlWriter Head(EnrichedDocument document, IReadOnlyList<ReportLink> links)
    {
        var title = document.Article.Title ?? document.Source.Name;
        // The policy allows only the embedded style sheet and script: no forms, frames, images or requests.
        var policy =
            $"default-src 'none'; style-src '{ReportAsset.Style.Hash}'; script-src '{ReportAsset.Script.Hash}'; base-uri 'none'; "
            + $"form-action 'none'";
        return HtmlWriter.Of(
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
            {ArticlePart.Of(document, links)}
            <main>

            """
        );
    }

    private static HtmlWriter Foot(DocumentSource source) =>
        HtmlWriter.Of(
            $"""
            </ol>
            <p class="none">No reference is shown: choose another filter.</p>
            </main>
            <footer><p>Article version <code>{source.Version}</code>, read {DateText.Of(
                source.IngestedAt)}. The JSON document beside this report has more details, and
            <code>enrich export</code> converts it for reference managers.</p></footer>
            <script>{HtmlWriter.Trusted(ReportAsset.Script)}</script>
            </body>
            </html>

            """
        );
}
