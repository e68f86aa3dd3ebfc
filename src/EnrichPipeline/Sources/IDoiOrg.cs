using EnrichPipeline.Model;

namespace EnrichPipeline.Sources;

/// <summary>Asks doi.org whether DOIs are registered. Questions that can share a call are combined.</summary>
public interface IDoiOrg
{
    Task<SourceResult<DoiRegistration>> FindAsync(Doi doi, CancellationToken cancellationToken);
}
