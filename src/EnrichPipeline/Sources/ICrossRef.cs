using EnrichPipeline.Model;

namespace EnrichPipeline.Sources;

/// <summary>Queries CrossRef. Questions that can share a call are combined.</summary>
public interface ICrossRef
{
    /// <summary>The records most similar to a whole printed reference, best first. The service always returns some.</summary>
    Task<SourceResult<IReadOnlyList<BibliographicRecord>>> SearchAsync(string bibliographic, CancellationToken cancellationToken);

    /// <summary>The record of a DOI; null where CrossRef has none, which does not mean that the DOI does not exist.</summary>
    Task<SourceResult<BibliographicRecord?>> FindAsync(Doi doi, CancellationToken cancellationToken);
}
