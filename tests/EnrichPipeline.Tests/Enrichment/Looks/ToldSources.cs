using System.Collections.Concurrent;
using EnrichPipeline.Citations;
using EnrichPipeline.Records;
using EnrichPipeline.Sources;

namespace EnrichPipeline.Tests.Enrichment.Looks;

/// <summary>Sources that have a record of every id, or say what a test tells them to; and who was asked what.</summary>
internal sealed class ToldSources : ICrossRef, IPubMed
{
    public static readonly Outage Outage = new(Lane.Ncbi, "no answer in time");

    private readonly ConcurrentQueue<string> _asked = new();

    public IReadOnlyList<string> Asked => [.. _asked.Order(StringComparer.Ordinal)];

    public Func<Doi, Task<Answer<Record?>>> Works { get; set; } = doi => Told(new Record { Source = SourceName.CrossRef, Doi = doi });

    public Func<Pmid, Task<Answer<Record?>>> Records { get; set; } = pmid => Told(new Record { Source = SourceName.PubMed, Pmid = pmid });

    public Func<Doi, Task<Answer<Record?>>> Carriers { get; set; } = _ => Told(default(Record));

    public static Task<Answer<Record?>> Told(Answer<Record?> answer) => Task.FromResult(answer);

    Task<Answer<Record?>> ICrossRef.FindAsync(Doi doi, CancellationToken cancellationToken) => Ask($"CrossRef {doi}", Works, doi);

    Task<Answer<Record?>> IPubMed.ReadAsync(Pmid pmid, CancellationToken cancellationToken) => Ask($"PubMed {pmid}", Records, pmid);

    Task<Answer<Record?>> IPubMed.FindAsync(Doi doi, CancellationToken cancellationToken) => Ask($"PubMed {doi}", Carriers, doi);

    Task<Answer<Record?>> IPubMed.FindAsync(Pmid pmid, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task<Answer<IReadOnlyList<Record>>> IPubMed.MatchAsync(Coordinates coordinates, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task<Answer<IReadOnlyList<Record>>> IPubMed.SearchAsync(TitleQuestion question, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task<Answer<IReadOnlyList<Record>>> ICrossRef.SearchAsync(string bibliographic, CancellationToken cancellationToken) => throw new NotSupportedException();

    private Task<Answer<Record?>> Ask<TId>(string asked, Func<TId, Task<Answer<Record?>>> answer, TId id)
    {
        _asked.Enqueue(asked);
        return answer(id);
    }
}
