using EnrichPipeline.Model;
using EnrichPipeline.Sources;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Sources.DataCite;

/// <summary>Tests DataCite's answers, in the forms that public clients have recorded.</summary>
public sealed class DataCiteClientTests : IDisposable
{
    private const string Density = """
        {"id":"10.5061/dryad.234","type":"dois","attributes":{"doi":"10.5061/DRYAD.234","titles":[{"title":"Global wood density database"}],
        "creators":[{"name":"Zanne, Amy E.","nameType":"Personal","givenName":"Amy E.","familyName":"Zanne",
        "affiliation":[]},{"name":"Lopez-Gonzalez, G.","nameType":"Personal"},
        {"name":"Wood Density Group","nameType":"Organizational"}],"publisher":"Dryad","publicationYear":2009,"container":{},
        "types":{"resourceTypeGeneral":"Dataset","ris":"DATA"},
        "relatedIdentifiers":[],"state":"findable"}}
        """;

    private const string Attention = """
        {"id":"10.48550/arxiv.1706.03762","attributes":{"doi":"10.48550/arxiv.1706.03762","titles":[{"title":"Attention Is All You Need",
        "titleType":null}],
        "creators":[{"name":"Vaswani, Ashish","givenName":"Ashish","familyName":"Vaswani"}],"publisher":{"name":"arXiv"},
        "publicationYear":"2017","container":[],
        "types":{"resourceTypeGeneral":"Preprint"},"relatedIdentifiers":[{"relationType":"IsVersionOf",
        "relatedIdentifier":"10.5555/published","relatedIdentifierType":"DOI"},
        {"relationType":"IsVersionOf","relatedIdentifier":"https://example.org","relatedIdentifierType":"URL"}]}}
        """;

    private readonly SourcesUnderTest _sources = new();

    public void Dispose() => _sources.Dispose();

    [Fact]
    public async Task A_dataset_becomes_a_record_like_any()
    {
        var record = (await FindAsync("10.5061/dryad.234", Planned.Ok(List(Density)))).Value!;

        Assert.Equal(
            (SourceName.DataCite, "10.5061/dryad.234", "dataset", "Global wood density database", "Dryad", 2009),
            (record.Source, record.Doi!.Value.Value, record.Type, record.Title, record.Container, record.Year));
        Assert.Equal([new("Zanne", "Amy E."), new("Lopez-Gonzalez", "G."), new("Wood Density Group", null)], record.Authors);
    }

    [Fact]
    public async Task A_preprint_names_the_article_that_it_became()
    {
        var record = (await FindAsync("10.48550/arxiv.1706.03762", Planned.Ok(List(Attention)))).Value!;

        Assert.Equal(("posted-content", "arXiv", 2017), (record.Type, record.Container, record.Year));
        Assert.Equal(("is-version-of", "10.5555/published"), (Assert.Single(record.Relations).Kind, record.Relations[0].Doi.Value));
        Assert.Equal(
            (NoticeKind.NewVersion, "10.5555/published"),
            (Assert.Single(record.Notices).Kind, record.Notices[0].Doi!.Value.Value)
        );
    }

    [Fact]
    public async Task A_DOI_missing_from_the_list_is_not_registered_at_DataCite() =>
        Assert.Equal(
            (true, null),
            (await FindAsync("10.5281/zenodo.999", Planned.Ok(List())) is var answer ? answer.IsAvailable : false, answer.Value)
        );

    [Theory]
    [InlineData(500, "{}")]
    [InlineData(200, "<html>maintenance</html>")]
    [InlineData(200, "{\"errors\":[]}")]
    [InlineData(200, "")]
    [InlineData(404, "{\"errors\":[{\"status\":\"404\"}]}")]
    public async Task A_fault_never_means_that_there_is_none(int status, string body)
    {
        _sources.Http.Always(_ => true, _ => new Planned(status, body));

        var answer = await _sources.DataCite.FindAsync(Doi.Parse("10.5061/dryad.234"), default);

        Assert.Equal(Quota.DataCite, answer.Unavailable?.Quota);
    }

    [Fact]
    public async Task Titles_are_asked_for_by_plain_words_only()
    {
        _sources.Http.On("/dois", Planned.Ok(List(Density)));

        var found = await _sources.DataCite.SearchAsync(["wood\" OR *", "Swamps"], default);

        var asked = Assert.Single(_sources.Http.Requests);
        Assert.Equal("titles.title:(wood AND or AND swamps)", asked["query"]);
        Assert.Empty(found.Value!);
    }

    [Fact]
    public async Task Of_four_words_one_may_be_misprinted()
    {
        _sources.Http.On("/dois", Planned.Ok(List(Density)));

        var found = await _sources.DataCite.SearchAsync(["global", "wood", "densities", "database"], default);

        Assert.Contains("titles.title:(global AND wood AND database)", Assert.Single(_sources.Http.Requests)["query"]);
        Assert.Equal("10.5061/dryad.234", Assert.Single(found.Value!).Doi!.Value.Value);
    }

    [Fact]
    public async Task Of_several_titles_each_question_gets_its_own_records()
    {
        _sources.Http.Always(_ => true, _ => Planned.Ok(List(Density, Attention)));

        var answers = await Task.WhenAll(
            _sources.DataCite.SearchAsync(["wood", "density"], default), _sources.DataCite.SearchAsync(["attention", "need"], default));

        Assert.Equal(
            ["10.5061/dryad.234", "10.48550/arxiv.1706.03762"],
            answers.Select(answer => Assert.Single(answer.Value!).Doi!.Value.Value)
        );
    }

    private async Task<SourceResult<BibliographicRecord?>> FindAsync(string doi, Planned planned)
    {
        _sources.Http.On("/dois", planned);
        return await _sources.DataCite.FindAsync(Doi.Parse(doi), default);
    }

    private static string List(params string[] items) => $"{{\"data\":[{string.Join(',', items)}],\"meta\":{{\"total\":{items.Length}}}}}";
}
