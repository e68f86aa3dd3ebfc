namespace EnrichPipeline.Reports;

/// <summary>Settings of the reports that are written beside each document.</summary>
public sealed class ReportOptions
{
    public const string Section = "EnrichPipeline:Reports";

    /// <summary>
    /// Whether an HTML report <c>NAME.html</c> is written beside <c>NAME.json</c>. Default true. If false, an existing report is deleted
    /// when the document is next written.
    /// </summary>
    public bool Html { get; set; } = true;
}
