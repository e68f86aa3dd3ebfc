using EnrichPipeline.Reports;
using EnrichPipeline.Reports.Html;

namespace EnrichPipeline.Cli.WebPage;

/// <summary>The exports that the web page offers, with their names.</summary>
internal static class ExportName
{
    private static readonly (ExportFormat Format, string Words)[] _offered =
    [
        (ExportFormat.BibTeX, "BibTeX"),
        (ExportFormat.Ris, "RIS"),
        (ExportFormat.CslJson, "CSL-JSON"),
        (ExportFormat.Nbib, "MEDLINE"),
        (ExportFormat.Csv, "CSV"),
        (ExportFormat.Tsv, "TSV"),
        (ExportFormat.Jats, "JATS"),
        (ExportFormat.Corrected, "Corrected list"),
    ];

    /// <summary>Returns the links of an article's report: back to the web page, to the document, and to every export.</summary>
    public static IReadOnlyList<ReportLink> LinksTo(string article)
    {
        var name = Uri.EscapeDataString(article);
        return
        [
            new("./", "All articles"),
            new($"article.html?name={name}", "This article"),
            new($"document?name={name}", "JSON"),
            .. _offered.Select(export => new ReportLink($"export?name={name}&format={export.Format}", export.Words)),
        ];
    }

    public static string ExtensionOf(ExportFormat format) => format switch
    {
        ExportFormat.CslJson => "csl.json",
        ExportFormat.BibTeX => "bib",
        ExportFormat.Jats => "xml",
        ExportFormat.Corrected => "txt",
        _ => format.ToString().ToLowerInvariant(),
    };
}
