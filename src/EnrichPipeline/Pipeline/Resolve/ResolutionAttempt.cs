using EnrichPipeline.Pipeline.Runs;

namespace EnrichPipeline.Pipeline.Resolve;

/// <summary>The result of one attempt to resolve a reference, and what a later attempt can continue from.</summary>
/// <param name="Resume">The answers received so far; null where every question was answered.</param>
/// <param name="LacksOnlyQuota">Whether a shared quota was exhausted while the sources themselves worked.</param>
public sealed record ResolutionAttempt(Resolution Resolution, ResumeState? Resume = null, bool LacksOnlyQuota = false);
