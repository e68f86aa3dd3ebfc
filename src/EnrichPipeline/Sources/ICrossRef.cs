using EnrichPipeline.Model;

namespace EnrichPipeline.Sources;

/// <summary>Queries CrossRef. Questions that can share a call are combined.</summary>
public interface ICrossRef
{
    /// <summary>Returns the records most similar to a whole printed reference, best first. CrossRef returns some for any text.</summary>
    Task<SourceResult<IReadOnlyList<BibliographicRecord>>> SearchAsync(string bibliographic, CancellationToken cancellationToken);

    /// <summary>Returns the record of a DOI, or null if CrossRef has none, which does not mean that the DOI does not exist.</summary>
    Task<SourceResult<BibliographicRecord?>> FindAsync(Doi doi, CancellationToken cancellationToken);
}
