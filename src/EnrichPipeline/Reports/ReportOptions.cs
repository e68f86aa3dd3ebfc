namespace EnrichPipeline.Reports;

/// <summary>What is written beside each document.</summary>
public sealed class ReportOptions
{
    public const string Section = "EnrichPipeline:Reports";

    /// <summary>Whether <c>NAME.html</c>, a page for eyes, lies beside <c>NAME.json</c>. Default true; where false, an older page is removed with the next document.</summary>
    public bool Html { get; set; } = true;
}
