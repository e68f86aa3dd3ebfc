namespace EnrichPipeline.Matching.Scorers;

/// <summary>Whether a record is of a kind, as far as it tells.</summary>
internal enum Likeness
{
    No,
    Perhaps,
    Yes,
}
