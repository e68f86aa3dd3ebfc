using EnrichPipeline.Model;

namespace EnrichPipeline.Sources;

/// <summary>Queries PubMed. Questions that can share a call are combined.</summary>
public interface IPubMed
{
    /// <summary>
    /// Returns the records at a place in a journal (ECitMatch, then ESummary): none, one, or up to three if it is ambiguous.
    /// </summary>
    Task<SourceResult<IReadOnlyList<BibliographicRecord>>> MatchAsync(JournalCoordinates coordinates, CancellationToken cancellationToken);

    /// <summary>Returns the record of a PMID, or null if PubMed has none.</summary>
    Task<SourceResult<BibliographicRecord?>> FindAsync(Pmid pmid, CancellationToken cancellationToken);

    /// <summary>
    /// Returns the whole record of a PMID, including the links to notices that <see cref="FindAsync(Pmid, CancellationToken)"/> lacks, or
    /// null if PubMed has none.
    /// </summary>
    Task<SourceResult<BibliographicRecord?>> ReadAsync(Pmid pmid, CancellationToken cancellationToken);

    /// <summary>Returns the article among the records with exactly this DOI, or null if PubMed has none or only notices about it.</summary>
    Task<SourceResult<BibliographicRecord?>> FindAsync(Doi doi, CancellationToken cancellationToken);

    /// <summary>Returns all records with exactly this DOI: an article, and sometimes its erratum or a comment as well.</summary>
    async Task<SourceResult<IReadOnlyList<BibliographicRecord>>> FindAllAsync(Doi doi, CancellationToken cancellationToken) =>
        (await FindAsync(doi, cancellationToken)).Then<IReadOnlyList<BibliographicRecord>>(record => record is null ? [] : [record]);

    /// <summary>Returns a few records that match a question's title words, author and year, or its author, volume and page.</summary>
    Task<SourceResult<IReadOnlyList<BibliographicRecord>>> SearchAsync(WorkQuery question, CancellationToken cancellationToken);
}
