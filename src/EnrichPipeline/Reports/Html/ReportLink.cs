namespace EnrichPipeline.Reports.Html;

/// <summary>A link of the report to the place that shows it, such as a list of articles or an export.</summary>
public sealed record ReportLink(string Address, string Words);
