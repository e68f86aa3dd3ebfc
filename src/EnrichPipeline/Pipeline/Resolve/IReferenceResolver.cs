using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;

namespace EnrichPipeline.Pipeline.Resolve;

/// <summary>Asks the sources about one reference, cheapest question first, and decides.</summary>
public interface IReferenceResolver
{
    /// <summary>Never throws for an outage: what could not be asked is in <see cref="Resolution.Unanswered"/>.</summary>
    /// <param name="heard">What was heard when this was begun earlier; null where it is new.</param>
    Task<Resolution> ResolveAsync(string printed, Citation citation, ResumeState? heard, CancellationToken cancellationToken);

    /// <summary>The same, whatever is remembered.</summary>
    Task<Resolution> ResolveAfreshAsync(string printed, Citation citation, ResumeState? heard, CancellationToken cancellationToken);
}
