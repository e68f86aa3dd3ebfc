namespace EnrichPipeline.Matching;

public sealed class MatchingOptions
{
    public double MatchedAt { get; set; } = 0.97;
    public double ProbableAt { get; set; } = 0.5;
}
