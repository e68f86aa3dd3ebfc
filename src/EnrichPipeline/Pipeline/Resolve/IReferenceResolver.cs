using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;

namespace EnrichPipeline.Pipeline.Resolve;

/// <summary>Resolves one reference with as few calls as possible.</summary>
public interface IReferenceResolver
{
    /// <summary>
    /// Resolves a reference. Never throws for an outage: the sources that could not be asked are in <see cref="Resolution.Unanswered"/>.
    /// </summary>
    /// <param name="resume">The answers that an earlier attempt received, or null for the first attempt.</param>
    Task<ResolutionAttempt> ResolveAsync(string printed, Citation citation, ResumeState? resume, CancellationToken cancellationToken);

    /// <summary>Resolves a reference in the same way, without reading the answer cache.</summary>
    Task<ResolutionAttempt> ResolveWithoutCacheAsync(
        string printed, Citation citation, ResumeState? resume, CancellationToken cancellationToken);
}
