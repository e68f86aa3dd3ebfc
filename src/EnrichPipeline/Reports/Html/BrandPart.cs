namespace EnrichPipeline.Reports.Html;

/// <summary>Writes the line above the heading: the name of the program, and links such as one to the list of articles.</summary>
internal static class BrandPart
{
    public static HtmlWriter Of(IReadOnlyList<ReportLink> links) =>
        HtmlWriter.Of(
            $"""
            <div class="brand">
            <p><svg class="mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><rect width="16" height="16" rx="4"/>
            <path d="M4 4.5h8M4 8h4M4 11.5h2.5"/><path class="tick" d="M8.5 10.4l1.9 1.9L14 7.6"/></svg>
            EnrichPipeline <span>reference report</span></p>
            {Navigation(links)}</div>

            """
        );

    private static HtmlWriter Navigation(IReadOnlyList<ReportLink> links) =>
        links is []
            ? HtmlWriter.Nothing
            : HtmlWriter.Of($"<nav aria-label=\"Report\">{links.Select(Link)}</nav>\n");

    private static HtmlWriter Link(ReportLink link) => HtmlWriter.Of($"<a href=\"{link.Address}\">{link.Words}</a>\n");
}
