using System.ComponentModel.DataAnnotations;

namespace EnrichPipeline.Matching;

/// <summary>The thresholds for verdicts. Section <c>EnrichPipeline:Matching</c>.</summary>
public sealed class MatchingOptions
{
    public const string Section = "EnrichPipeline:Matching";

    public const double DefaultMatchedAt = 0.85;
    public const double DefaultProbableAt = 0.5;

    /// <summary>The confidence from which a reference is <c>matched</c>: 0.5 to 1, by default 0.85.</summary>
    [Range(0.5, 1.0)]
    public double MatchedAt { get; set; } = DefaultMatchedAt;

    /// <summary>The confidence from which a reference is <c>probable</c> and a person should check it: 0.05 to 1, by default 0.5.</summary>
    [Range(0.05, 1.0)]
    public double ProbableAt { get; set; } = DefaultProbableAt;
}
