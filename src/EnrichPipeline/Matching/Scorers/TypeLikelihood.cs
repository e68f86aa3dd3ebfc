namespace EnrichPipeline.Matching.Scorers;

/// <summary>Whether a record is of a kind, as far as it tells.</summary>
internal enum TypeLikelihood
{
    No,
    Perhaps,
    Yes,
}
