namespace EnrichPipeline.Cli.Checking;

/// <summary>A line of a labelled set: a reference and its true identifiers, if known.</summary>
/// <param name="Null">A person judged that the work has no DOI. An identifier that is absent is unknown.</param>
/// <param name="Independent">The labels do not come from the records that are searched.</param>
internal sealed record LabelledLine(string? Text, string? Doi = null, string? Pmid = null, bool Null = false, bool Independent = false);
