using EnrichPipeline.Model;

namespace EnrichPipeline.Sources;

/// <summary>
/// Queries DataCite, which registers datasets, software, theses, reports and arXiv papers. Questions that can share a call are combined.
/// </summary>
public interface IDataCite
{
    /// <summary>The record of a DOI; null where DataCite has none.</summary>
    Task<SourceResult<BibliographicRecord?>> FindAsync(Doi doi, CancellationToken cancellationToken);

    /// <summary>The few records whose titles have all these words.</summary>
    Task<SourceResult<IReadOnlyList<BibliographicRecord>>> SearchAsync(
        IReadOnlyList<string> titleWords, CancellationToken cancellationToken);
}
