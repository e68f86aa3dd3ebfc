using EnrichPipeline.Model;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Sources.DoiOrg;

/// <summary>Tests doi.org's answers on the agency of a DOI, in the forms that public clients have recorded.</summary>
public sealed class DoiOrgClientTests : IDisposable
{
    private readonly SourcesUnderTest _sources = new();

    public void Dispose() => _sources.Dispose();

    [Theory]
    [InlineData("""[{"DOI":"10.5281/zenodo.1","RA":"DataCite"}]""", "DataCite")]
    [InlineData("""[{"DOI":"10.5281/ZENODO.1","RA":"DataCite"}]""", "DataCite")]
    [InlineData("""[{"DOI":"10.9999/other","RA":"Crossref"},{"DOI":"10.5281/zenodo.1","RA":"mEDRA"}]""", "mEDRA")]
    [InlineData("""[{"DOI":"10.5281/zenodo.1","status":"DOI does not exist"}]""", null)]
    [InlineData("""[{"DOI":"10.5281/zenodo.1","status":"Invalid DOI"}]""", null)]
    public async Task The_agency_is_told_or_that_nobody_registered_it(string body, string? agency)
    {
        _sources.Http.On("/doiRA/10.5281/zenodo.1", Planned.Ok(body));

        Assert.Equal(new DoiRegistration(agency), (await _sources.DoiOrg.FindAsync(Doi.Parse("10.5281/zenodo.1"), default)).Value);
    }

    [Fact]
    public async Task That_doi_org_does_not_know_is_an_answer_of_its_own()
    {
        _sources.Http.On("/doiRA/10.5281/zenodo.1", Planned.Ok("""[{"DOI":"10.5281/zenodo.1","status":"Unknown"}]"""));

        var answer = (await _sources.DoiOrg.FindAsync(Doi.Parse("10.5281/zenodo.1"), default)).Value;

        Assert.Equal((DoiRegistration.Unknown, false), (answer, answer!.IsNone));
    }

    [Theory]
    [InlineData(200, "[]")]
    [InlineData(200, "[{\"DOI\":\"10.5281/zenodo.1\"}]")]
    [InlineData(200, "{}")]
    [InlineData(200, "<html>DOI does not exist</html>")]
    [InlineData(404, "[]")]
    [InlineData(503, "")]
    [InlineData(302, "")]
    public async Task Anything_else_means_that_it_could_not_be_asked(int status, string body)
    {
        _sources.Http.Always(_ => true, _ => new Planned(status, body));

        var answer = await _sources.DoiOrg.FindAsync(Doi.Parse("10.5281/zenodo.1"), default);

        Assert.Equal((Quota.DoiOrg, null), (answer.Unavailable?.Quota, answer.Value));
    }

    [Fact]
    public async Task Several_share_a_call_but_one_with_a_comma_goes_alone()
    {
        _sources.Http.Always(
            _ => true,
            asked =>
                Planned.Ok(
                    $"[{string.Join(',', Uri.UnescapeDataString(asked.Path["/doiRA/".Length..]).Split(",10.")
                        .Select((doi, index) => $"{{\"DOI\":\"{(index == 0 ? doi : "10." + doi)}\",\"RA\":\"Crossref\"}}"))}]"
                )
        );

        var answers = await Task.WhenAll(
            new[] { "10.1000/a", "10.1000/b(c)<d>", "10.1000/e,f" }.Select(doi => _sources.DoiOrg.FindAsync(Doi.Parse(doi), default))
        );

        Assert.All(answers, answer => Assert.Equal("Crossref", answer.Value?.Agency));
        Assert.Contains("/doiRA/10.1000/e%2Cf", _sources.Http.Requests.Select(asked => asked.Path));
    }
}
