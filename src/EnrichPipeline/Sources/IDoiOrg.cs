using EnrichPipeline.Model;

namespace EnrichPipeline.Sources;

/// <summary>Asks doi.org whether DOIs are registered. Questions that can share a call are combined.</summary>
public interface IDoiOrg
{
    /// <summary>Returns the registration of a DOI, which may say that there is none.</summary>
    Task<SourceResult<DoiRegistration>> FindAsync(Doi doi, CancellationToken cancellationToken);
}
