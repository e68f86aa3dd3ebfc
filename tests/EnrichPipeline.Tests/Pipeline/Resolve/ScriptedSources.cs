using EnrichPipeline.Model;
using EnrichPipeline.Sources;

namespace EnrichPipeline.Tests.Pipeline.Resolve;

/// <summary>Sources whose answers a test sets. They have no other records, and record each question.</summary>
internal sealed class ScriptedSources : ICrossRef, IPubMed, IDataCite, IDoiOrg
{
    private readonly Dictionary<string, SourceResult<IReadOnlyList<BibliographicRecord>>> _answers = [];
    private readonly Dictionary<Doi, SourceResult<DoiRegistration>> _registrations = [];
    private readonly List<string> _asked = [];

    public IReadOnlyList<string> Asked => _asked;

    /// <param name="question">The beginning of the recorded question.</param>
    public ScriptedSources On(string question, params BibliographicRecord[] records)
    {
        _answers[question] = records;
        return this;
    }

    /// <summary>Sets what doi.org says about a DOI. About others, it says that CrossRef has them.</summary>
    public ScriptedSources Registered(Doi doi, SourceResult<DoiRegistration> registration)
    {
        _registrations[doi] = registration;
        return this;
    }

    public ScriptedSources Out(string question, Quota quota, bool noBudget = false)
    {
        _answers[question] = new SourceUnavailable(quota, "HTTP 503") { QuotaBusy = noBudget };
        return this;
    }

    Task<SourceResult<IReadOnlyList<BibliographicRecord>>> ICrossRef.SearchAsync(
        string bibliographic,
        CancellationToken cancellationToken
    ) => Answered($"CrossRef text {bibliographic}");

    Task<SourceResult<BibliographicRecord?>> ICrossRef.FindAsync(Doi doi, CancellationToken cancellationToken) =>
        FoundAsync($"CrossRef doi {doi}");

    public Task<SourceResult<IReadOnlyList<BibliographicRecord>>> MatchAsync(
        JournalCoordinates coordinates,
        CancellationToken cancellationToken
    ) =>
        Answered(
            $"PubMed place {coordinates.Journal}|{coordinates.Year}|{coordinates.Volume}|{coordinates.FirstPage}|{coordinates.Author}"
        );

    public Task<SourceResult<BibliographicRecord?>> FindAsync(Pmid pmid, CancellationToken cancellationToken) =>
        FoundAsync($"PubMed pmid {pmid}");

    public Task<SourceResult<BibliographicRecord?>> ReadAsync(Pmid pmid, CancellationToken cancellationToken) =>
        FoundAsync($"PubMed whole {pmid}");

    Task<SourceResult<BibliographicRecord?>> IPubMed.FindAsync(Doi doi, CancellationToken cancellationToken) =>
        FoundAsync($"PubMed doi {doi}");

    public Task<SourceResult<IReadOnlyList<BibliographicRecord>>> FindAllAsync(Doi doi, CancellationToken cancellationToken) =>
        Answered($"PubMed doi {doi}");

    Task<SourceResult<IReadOnlyList<BibliographicRecord>>> IPubMed.SearchAsync(
        WorkQuery question,
        CancellationToken cancellationToken
    ) => Answered($"PubMed title {string.Join(' ', question.TitleWords)}|{question.FamilyName}");

    Task<SourceResult<BibliographicRecord?>> IDataCite.FindAsync(Doi doi, CancellationToken cancellationToken) =>
        FoundAsync($"DataCite doi {doi}");

    Task<SourceResult<IReadOnlyList<BibliographicRecord>>> IDataCite.SearchAsync(
        IReadOnlyList<string> titleWords,
        CancellationToken cancellationToken
    ) => Answered($"DataCite title {string.Join(' ', titleWords)}");

    Task<SourceResult<DoiRegistration>> IDoiOrg.FindAsync(Doi doi, CancellationToken cancellationToken)
    {
        _asked.Add($"doi.org {doi}");
        return Task.FromResult(_registrations.TryGetValue(doi, out var registration) ? registration : new DoiRegistration("Crossref"));
    }

    private async Task<SourceResult<BibliographicRecord?>> FoundAsync(string question) =>
        (await Answered(question)).Then<BibliographicRecord?>(records => records.Count == 0 ? null : records[0]);

    private Task<SourceResult<IReadOnlyList<BibliographicRecord>>> Answered(string question)
    {
        _asked.Add(question);
        var known = _answers.Keys.FirstOrDefault(key => question.StartsWith(key, StringComparison.Ordinal));
        return Task.FromResult(known is null ? SourceResult.Of<IReadOnlyList<BibliographicRecord>>([]) : _answers[known]);
    }
}
