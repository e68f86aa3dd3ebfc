namespace EnrichPipeline.Reports.Html;

/// <summary>A link from the report to related content, such as the list of articles or an export.</summary>
public sealed record ReportLink(string Address, string Words);
