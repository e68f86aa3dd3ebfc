using EnrichPipeline.Model;

namespace EnrichPipeline.Sources;

/// <summary>
/// Queries DataCite, which registers datasets, software, theses, reports and arXiv papers. Questions that can share a call are combined.
/// </summary>
public interface IDataCite
{
    /// <summary>Returns the record of a DOI, or null if DataCite has none.</summary>
    Task<SourceResult<BibliographicRecord?>> FindAsync(Doi doi, CancellationToken cancellationToken);

    /// <summary>Returns a few records whose titles contain all these words, or all but one of four or more.</summary>
    Task<SourceResult<IReadOnlyList<BibliographicRecord>>> SearchAsync(
        IReadOnlyList<string> titleWords, CancellationToken cancellationToken);
}
