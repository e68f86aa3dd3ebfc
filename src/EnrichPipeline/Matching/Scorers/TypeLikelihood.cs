namespace EnrichPipeline.Matching.Scorers;

/// <summary>The likelihood that a record is of a given type.</summary>
internal enum TypeLikelihood
{
    No,
    Perhaps,
    Yes,
}
