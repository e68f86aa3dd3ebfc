using EnrichPipeline.Model;
using EnrichPipeline.Sources;

namespace EnrichPipeline.Tests.Pipeline.Resolve;

/// <summary>The sources as a test lets them answer; what it says nothing of they do not have. Each question is noted.</summary>
internal sealed class ScriptedSources : ICrossRef, IPubMed, IDataCite, IDoiOrg
{
    private readonly Dictionary<string, Answer<IReadOnlyList<BibliographicRecord>>> _answers = [];
    private readonly Dictionary<Doi, Answer<DoiRegistration>> _registrations = [];
    private readonly List<string> _asked = [];

    public IReadOnlyList<string> Asked => _asked;

    /// <param name="question">How the noted question begins.</param>
    public ScriptedSources On(string question, params BibliographicRecord[] records)
    {
        _answers[question] = records;
        return this;
    }

    /// <summary>What doi.org says of a DOI; of others it says that CrossRef has them.</summary>
    public ScriptedSources Registered(Doi doi, Answer<DoiRegistration> registration)
    {
        _registrations[doi] = registration;
        return this;
    }

    public ScriptedSources Out(string question, Lane lane, bool noBudget = false)
    {
        _answers[question] = new Outage(lane, "HTTP 503") { NoBudget = noBudget };
        return this;
    }

    Task<Answer<IReadOnlyList<BibliographicRecord>>> ICrossRef.SearchAsync(string bibliographic, CancellationToken cancellationToken) =>
        Answered($"CrossRef text {bibliographic}");

    Task<Answer<BibliographicRecord?>> ICrossRef.FindAsync(Doi doi, CancellationToken cancellationToken) => FoundAsync($"CrossRef doi {doi}");

    public Task<Answer<IReadOnlyList<BibliographicRecord>>> MatchAsync(Coordinates coordinates, CancellationToken cancellationToken) =>
        Answered($"PubMed place {coordinates.Journal}|{coordinates.Year}|{coordinates.Volume}|{coordinates.FirstPage}|{coordinates.Author}");

    public Task<Answer<BibliographicRecord?>> FindAsync(Pmid pmid, CancellationToken cancellationToken) => FoundAsync($"PubMed pmid {pmid}");

    public Task<Answer<BibliographicRecord?>> ReadAsync(Pmid pmid, CancellationToken cancellationToken) => FoundAsync($"PubMed whole {pmid}");

    Task<Answer<BibliographicRecord?>> IPubMed.FindAsync(Doi doi, CancellationToken cancellationToken) => FoundAsync($"PubMed doi {doi}");

    Task<Answer<IReadOnlyList<BibliographicRecord>>> IPubMed.SearchAsync(TitleQuestion question, CancellationToken cancellationToken) =>
        Answered($"PubMed title {string.Join(' ', question.TitleWords)}|{question.FamilyName}");

    Task<Answer<BibliographicRecord?>> IDataCite.FindAsync(Doi doi, CancellationToken cancellationToken) => FoundAsync($"DataCite doi {doi}");

    Task<Answer<IReadOnlyList<BibliographicRecord>>> IDataCite.SearchAsync(IReadOnlyList<string> titleWords, CancellationToken cancellationToken) =>
        Answered($"DataCite title {string.Join(' ', titleWords)}");

    Task<Answer<DoiRegistration>> IDoiOrg.FindAsync(Doi doi, CancellationToken cancellationToken)
    {
        _asked.Add($"doi.org {doi}");
        return Task.FromResult(_registrations.TryGetValue(doi, out var registration) ? registration : new DoiRegistration("Crossref"));
    }

    private async Task<Answer<BibliographicRecord?>> FoundAsync(string question) =>
        (await Answered(question)).Then<BibliographicRecord?>(records => records.Count == 0 ? null : records[0]);

    private Task<Answer<IReadOnlyList<BibliographicRecord>>> Answered(string question)
    {
        _asked.Add(question);
        var known = _answers.Keys.FirstOrDefault(key => question.StartsWith(key, StringComparison.Ordinal));
        return Task.FromResult(known is null ? Answer.Of<IReadOnlyList<BibliographicRecord>>([]) : _answers[known]);
    }
}
