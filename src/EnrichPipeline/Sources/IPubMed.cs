using EnrichPipeline.Model;

namespace EnrichPipeline.Sources;

/// <summary>Queries PubMed. Questions that can share a call are combined.</summary>
public interface IPubMed
{
    /// <summary>The records at a place in a journal (ECitMatch, then ESummary): none, one, or up to three where it is ambiguous.</summary>
    Task<SourceResult<IReadOnlyList<BibliographicRecord>>> MatchAsync(Coordinates coordinates, CancellationToken cancellationToken);

    /// <summary>The record of a PMID; null where PubMed has none.</summary>
    Task<SourceResult<BibliographicRecord?>> FindAsync(Pmid pmid, CancellationToken cancellationToken);

    /// <summary>
    /// The whole record of a PMID, with its links to notices, which <see cref="FindAsync(Pmid, CancellationToken)"/> leaves out; null
    /// where PubMed has none.
    /// </summary>
    Task<SourceResult<BibliographicRecord?>> ReadAsync(Pmid pmid, CancellationToken cancellationToken);

    /// <summary>The article among the records that carry just this DOI; null where PubMed has none, or only notices about it.</summary>
    Task<SourceResult<BibliographicRecord?>> FindAsync(Doi doi, CancellationToken cancellationToken);

    /// <summary>Every record that carries just this DOI: an article, and sometimes its erratum or a comment as well.</summary>
    async Task<SourceResult<IReadOnlyList<BibliographicRecord>>> FindAllAsync(Doi doi, CancellationToken cancellationToken) =>
        (await FindAsync(doi, cancellationToken)).Then<IReadOnlyList<BibliographicRecord>>(record => record is null ? [] : [record]);

    /// <summary>The few records that have these title words, this author and about this year.</summary>
    Task<SourceResult<IReadOnlyList<BibliographicRecord>>> SearchAsync(TitleQuestion question, CancellationToken cancellationToken);
}
