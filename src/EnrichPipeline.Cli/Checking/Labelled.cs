using EnrichPipeline.Model;

namespace EnrichPipeline.Cli.Checking;

/// <summary>A labelled reference with its identifiers in normal form.</summary>
internal sealed record Labelled(string Text, Doi? Doi, Pmid? Pmid, bool HasNoDoi, bool IsIndependent)
{
    /// <summary>
    /// Whether the reference counts for the headline figures, because its work has no DOI or its labels are independent of the records.
    /// </summary>
    public bool IsHeadline => HasNoDoi || IsIndependent;

    public static Labelled Of(string text, LabelledLine line) => new(
        text,
        Model.Doi.TryParse(line.Doi, out var doi) ? doi : null,
        Model.Pmid.TryParse(line.Pmid, out var pmid) ? pmid : null,
        line.Null,
        line.Independent);
}
