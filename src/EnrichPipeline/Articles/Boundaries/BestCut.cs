namespace EnrichPipeline.Articles.Boundaries;

/// <summary>A place at which a text was cut, and what the cut gains beside the place's own score.</summary>
/// <param name="Before">By the lengths of the stretches on both sides, and whether they tell a year.</param>
/// <param name="Alphabet">By the order of the stretches.</param>
internal readonly record struct BestCut(int Offset, double Before, double Alphabet);
