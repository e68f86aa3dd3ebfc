using EnrichPipeline.Characters;
using EnrichPipeline.Model;
using EnrichPipeline.Sources;

namespace EnrichPipeline.Benchmarks.Decoys;

/// <summary>Sources in memory: CrossRef and PubMed have a few records, DataCite has none, and CrossRef registered every DOI.</summary>
internal sealed class WorldSources(IReadOnlyList<BibliographicRecord> crossRef, IReadOnlyList<BibliographicRecord> pubMed)
    : ICrossRef, IPubMed, IDataCite, IDoiOrg
{
    private const int Rows = 5;
    private const int MostAtOnePlace = 3;

    private readonly (BibliographicRecord Record, HashSet<string> Words)[] _bags = [.. crossRef.Select(record => (record, Bag(record)))];

    private int _calls;

    public int Calls => _calls;

    public Task<SourceResult<IReadOnlyList<BibliographicRecord>>> SearchAsync(string bibliographic, CancellationToken cancellationToken)
    {
        var words = Words(bibliographic).ToHashSet();
        return Answered(_bags
            .OrderByDescending(bag => bag.Words.Count(words.Contains) / Math.Sqrt(bag.Words.Count + 1.0))
            .Take(Rows)
            .Select(bag => bag.Record));
    }

    Task<SourceResult<BibliographicRecord?>> ICrossRef.FindAsync(Doi doi, CancellationToken cancellationToken) =>
        One(crossRef.Where(record => record.Doi == doi));

    Task<SourceResult<BibliographicRecord?>> IDataCite.FindAsync(Doi doi, CancellationToken cancellationToken) => One([]);

    Task<SourceResult<IReadOnlyList<BibliographicRecord>>> IDataCite.SearchAsync(
        IReadOnlyList<string> titleWords, CancellationToken cancellationToken) => Answered([]);

    Task<SourceResult<DoiRegistration>> IDoiOrg.FindAsync(Doi doi, CancellationToken cancellationToken) =>
        Task.FromResult<SourceResult<DoiRegistration>>(new DoiRegistration("Crossref"));

    Task<SourceResult<BibliographicRecord?>> IPubMed.FindAsync(Doi doi, CancellationToken cancellationToken) =>
        One(pubMed.Where(record => record.Doi == doi));

    public Task<SourceResult<IReadOnlyList<BibliographicRecord>>> FindAllAsync(Doi doi, CancellationToken cancellationToken) =>
        Answered(pubMed.Where(record => record.Doi == doi));

    public Task<SourceResult<BibliographicRecord?>> FindAsync(Pmid pmid, CancellationToken cancellationToken) =>
        One(pubMed.Where(record => record.Pmid == pmid));

    public Task<SourceResult<BibliographicRecord?>> ReadAsync(Pmid pmid, CancellationToken cancellationToken) =>
        FindAsync(pmid, cancellationToken);

    public Task<SourceResult<IReadOnlyList<BibliographicRecord>>> MatchAsync(
        JournalCoordinates coordinates,
        CancellationToken cancellationToken
    ) =>
        Answered(
            pubMed
                .Where(record =>
                    Same(coordinates.Volume, record.Volume)
                    && Same(coordinates.FirstPage, record.FirstPage)
                    && Same(coordinates.Year, $"{record.Year}")
                    && IsBy(coordinates.Author?.Split(' ')[0], record)
                )
                .Take(MostAtOnePlace)
        );

    public Task<SourceResult<IReadOnlyList<BibliographicRecord>>> SearchAsync(
        WorkQuery question,
        CancellationToken cancellationToken
    ) =>
        Answered(
            pubMed
                .Where(record =>
                    question.TitleWords.Count > 0
                    && question.TitleWords.All(Words(record.Title ?? "").Contains)
                    && IsBy(question.FamilyName, record)
                )
                .Take(Rows)
        );

    private static bool Same(string? asked, string? recorded) => asked is null || asked == recorded;

    private static bool IsBy(string? family, BibliographicRecord record) =>
        family is null || record.Authors.Any(author => TextFold.Fold(author.Family).Contains(family, StringComparison.Ordinal));

    private static HashSet<string> Bag(BibliographicRecord record) =>
        [
            .. Words(
                $"{record.Title} {record.Volume} {record.Pages} {record.Year} {string.Join(' ', record.Containers)} "
                + $"{string.Join(' ', record.Authors.Select(author => author.Family))}"
            ),
        ];

    private static string[] Words(string text) => TextFold.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private Task<SourceResult<IReadOnlyList<BibliographicRecord>>> Answered(IEnumerable<BibliographicRecord> records)
    {
        Interlocked.Increment(ref _calls);
        return Task.FromResult(SourceResult.Of<IReadOnlyList<BibliographicRecord>>([.. records]));
    }

    private async Task<SourceResult<BibliographicRecord?>> One(IEnumerable<BibliographicRecord> records) =>
        (await Answered(records)).Then(found => found.Count > 0 ? found[0] : null);
}
