using System.Collections.Concurrent;
using EnrichPipeline.Model;
using EnrichPipeline.Sources;

namespace EnrichPipeline.Tests.Pipeline.Recheck;

/// <summary>Sources with a record for every id, or with the answers that a test sets. They list the questions.</summary>
internal sealed class StubSources : ICrossRef, IPubMed
{
    public static readonly SourceUnavailable Unavailable = new(Quota.Ncbi, "no answer in time");

    private readonly ConcurrentQueue<string> _asked = new();

    public IReadOnlyList<string> Asked => [.. _asked.Order(StringComparer.Ordinal)];

    public Func<Doi, Task<SourceResult<BibliographicRecord?>>> Works { get; set; } =
        doi => AnswerOf(new BibliographicRecord { Source = SourceName.CrossRef, Doi = doi });

    public Func<Pmid, Task<SourceResult<BibliographicRecord?>>> Records { get; set; } =
        pmid => AnswerOf(new BibliographicRecord { Source = SourceName.PubMed, Pmid = pmid });

    public Func<Doi, Task<SourceResult<BibliographicRecord?>>> RecordsByDoi { get; set; } = _ => AnswerOf(default(BibliographicRecord));

    public static Task<SourceResult<BibliographicRecord?>> AnswerOf(SourceResult<BibliographicRecord?> answer) => Task.FromResult(answer);

    Task<SourceResult<BibliographicRecord?>> ICrossRef.FindAsync(Doi doi, CancellationToken cancellationToken) =>
        Ask($"CrossRef {doi}", Works, doi);

    Task<SourceResult<BibliographicRecord?>> IPubMed.ReadAsync(Pmid pmid, CancellationToken cancellationToken) =>
        Ask($"PubMed {pmid}", Records, pmid);

    Task<SourceResult<BibliographicRecord?>> IPubMed.FindAsync(Doi doi, CancellationToken cancellationToken) =>
        Ask($"PubMed {doi}", RecordsByDoi, doi);

    Task<SourceResult<BibliographicRecord?>> IPubMed.FindAsync(Pmid pmid, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    Task<SourceResult<IReadOnlyList<BibliographicRecord>>> IPubMed.MatchAsync(
        JournalCoordinates coordinates,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    Task<SourceResult<IReadOnlyList<BibliographicRecord>>> IPubMed.SearchAsync(
        WorkQuery question,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    Task<SourceResult<IReadOnlyList<BibliographicRecord>>> ICrossRef.SearchAsync(
        string bibliographic,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    private Task<SourceResult<BibliographicRecord?>> Ask<TId>(
        string asked,
        Func<TId, Task<SourceResult<BibliographicRecord?>>> answer,
        TId id
    )
    {
        _asked.Enqueue(asked);
        return answer(id);
    }
}
