using EnrichPipeline.Citations;
using EnrichPipeline.Sources;
using Record = EnrichPipeline.Records.Record;

namespace EnrichPipeline.Tests.Enrichment.Answers;

/// <summary>CrossRef and PubMed as someone who asks sees them: they know some records, or are out, and count the questions.</summary>
internal sealed class CountedSources(params IReadOnlyList<Record> records) : ICrossRef, IPubMed
{
    public int Questions { get; private set; }

    public bool AreOut { get; init; }

    public Task<Answer<IReadOnlyList<Record>>> SearchAsync(string bibliographic, CancellationToken cancellationToken) => AllAsync(Lane.CrossRefList);

    public Task<Answer<IReadOnlyList<Record>>> SearchAsync(TitleQuestion question, CancellationToken cancellationToken) => AllAsync(Lane.Ncbi);

    public Task<Answer<IReadOnlyList<Record>>> MatchAsync(Coordinates coordinates, CancellationToken cancellationToken) => AllAsync(Lane.Ncbi);

    Task<Answer<Record?>> ICrossRef.FindAsync(Doi doi, CancellationToken cancellationToken) => OneAsync(Lane.CrossRefSingle, record => record.Doi == doi);

    Task<Answer<Record?>> IPubMed.FindAsync(Doi doi, CancellationToken cancellationToken) => OneAsync(Lane.Ncbi, record => record.Doi == doi);

    public Task<Answer<Record?>> FindAsync(Pmid pmid, CancellationToken cancellationToken) => OneAsync(Lane.Ncbi, record => record.Pmid == pmid);

    public Task<Answer<Record?>> ReadAsync(Pmid pmid, CancellationToken cancellationToken) => FindAsync(pmid, cancellationToken);

    private Task<Answer<IReadOnlyList<Record>>> AllAsync(Lane lane)
    {
        Questions++;
        return Task.FromResult(AreOut ? new Outage(lane, "It is out.") : Answer.Of(records));
    }

    private Task<Answer<Record?>> OneAsync(Lane lane, Func<Record, bool> asked)
    {
        Questions++;
        return Task.FromResult<Answer<Record?>>(AreOut ? new Outage(lane, "It is out.") : records.FirstOrDefault(asked));
    }
}
