using EnrichPipeline.Model;

namespace EnrichPipeline.Sources;

/// <summary>Queries CrossRef. Questions that can share a call are combined.</summary>
public interface ICrossRef
{
    /// <summary>The records that resemble a whole printed reference, most alike first; something always comes back.</summary>
    Task<SourceResult<IReadOnlyList<BibliographicRecord>>> SearchAsync(string bibliographic, CancellationToken cancellationToken);

    /// <summary>The record of a DOI; null where CrossRef has none, which does not mean that the DOI does not exist.</summary>
    Task<SourceResult<BibliographicRecord?>> FindAsync(Doi doi, CancellationToken cancellationToken);
}
