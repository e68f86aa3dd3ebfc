namespace EnrichPipeline.Cli.Checking;

/// <summary>A line of a labelled set: a reference and its true identifiers, if known.</summary>
/// <param name="Null">Whether a person judged that the work has no DOI. An identifier that is absent is merely unknown.</param>
/// <param name="Independent">Whether the labels do not come from the records that are searched.</param>
internal sealed record LabelledLine(string? Text, string? Doi = null, string? Pmid = null, bool Null = false, bool Independent = false);
