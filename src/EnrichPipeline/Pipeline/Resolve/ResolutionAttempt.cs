using EnrichPipeline.Pipeline.Runs;

namespace EnrichPipeline.Pipeline.Resolve;

/// <summary>The result of one attempt to resolve a reference, and the state from which a later attempt can continue.</summary>
/// <param name="Resume">The answers received so far, or null if every question was answered.</param>
/// <param name="LacksOnlyQuota">Whether a shared quota was exhausted while the sources themselves worked.</param>
public sealed record ResolutionAttempt(Resolution Resolution, ResumeState? Resume = null, bool LacksOnlyQuota = false);
