using EnrichPipeline.Model;

namespace EnrichPipeline.Sources;

/// <summary>What we ask of doi.org: whether a DOI is registered at all. Questions share calls.</summary>
public interface IDoiOrg
{
    Task<SourceResult<DoiRegistration>> FindAsync(Doi doi, CancellationToken cancellationToken);
}
