using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;

namespace EnrichPipeline.Pipeline.Resolve;

/// <summary>Resolves one reference with as few calls as possible.</summary>
public interface IReferenceResolver
{
    /// <summary>Never throws for an outage: what could not be asked is in <see cref="Resolution.Unanswered"/>.</summary>
    /// <param name="resume">The answers that an earlier attempt received; null for the first attempt.</param>
    Task<ResolutionAttempt> ResolveAsync(string printed, Citation citation, ResumeState? resume, CancellationToken cancellationToken);

    /// <summary>The same, without the answer cache.</summary>
    Task<ResolutionAttempt> ResolveAfreshAsync(string printed, Citation citation, ResumeState? resume, CancellationToken cancellationToken);
}
