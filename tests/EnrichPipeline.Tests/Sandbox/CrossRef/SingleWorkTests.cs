using Xunit;

namespace EnrichPipeline.Tests.Sandbox.CrossRef;

[Collection(SandboxGroup.Name)]
public sealed class SingleWorkTests(SandboxFixture sandbox)
{
    [Theory]
    [InlineData("crossref/works/10.1056%2Fnejmoa041668")]
    [InlineData("works/10.1056/NEJMoa041668?mailto=test@example.org")]
    [InlineData("v1/works/10.1056%2fNEJMOA041668")]
    public async Task A_work_is_found_by_its_DOI_in_any_case_and_encoding(string path)
    {
        var body = await sandbox.JsonAsync(path);

        Assert.Equal("work", (string?)body["message-type"]);
        Assert.Equal("10.1056/nejmoa041668", (string?)body["message"]!["DOI"]);
        Assert.Equal(1, (int)body["message"]!["score"]!);
    }

    [Theory]
    [InlineData("works/10.1038/nrc1323/agency", "10.1038/nrc1323")]
    [InlineData("works/10.1016%2FS0006-2952(98)00046-X/agency", "10.1016/s0006-2952(98)00046-x")]
    public async Task A_work_has_an_agency(string path, string doi)
    {
        var body = await sandbox.JsonAsync(path);

        Assert.Equal("work-agency", (string?)body["message-type"]);
        Assert.Equal($$$"""{"DOI":"{{{doi}}}","agency":{"id":"crossref","label":"Crossref"}}""", body["message"]!.ToJsonString());
    }

    [Theory]
    [InlineData("works/10.9999/none")]
    [InlineData("works/10.9999/none/agency")]
    [InlineData("works/10.1056%252Fnejmoa041668")]
    [InlineData("works/agency")]
    public async Task An_unknown_or_twice_encoded_DOI_is_answered_with_19_bytes_of_text(string path)
    {
        using var response = await sandbox.Http.GetAsync(path);

        Assert.Equal(404, (int)response.StatusCode);
        Assert.Equal("Resource not found.", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("query.bibliographic=a", "query.*")]
    [InlineData("rows=1", "rows")]
    public async Task Parameters_of_the_list_are_not_allowed(string query, string value)
    {
        using var response = await sandbox.Http.GetAsync($"works/10.1038/nrc1323?{query}");

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Contains(
            $"\"parameter-not-allowed\",\"value\":\"{value}\"",
            await response.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("works?rows=0&mailto=test@example.org", "", "polite-array", 3, 3)]
    [InlineData("works?rows=0", "Enrich/1.0 (https://example.org; mailto:test@example.org)", "polite-array", 3, 3)]
    [InlineData("works?rows=0", "", "public-array", 1, 1)]
    [InlineData("works/10.1038/nrc1323?mailto=test@example.org", "", "polite-single", 10, 3)]
    [InlineData("works/10.1038/nrc1323", "", "public-single", 5, 1)]
    public async Task The_headers_tell_the_pool_and_its_limits(string path, string userAgent, string pool, int perSecond, int inFlight)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("User-Agent", userAgent);

        using var response = await sandbox.Http.SendAsync(request);

        string Header(string name) => response.Headers.GetValues(name).Single();
        Assert.Equal((pool, $"{perSecond}", "1s", $"{inFlight}"),
            (Header("x-api-pool"), Header("x-rate-limit-limit"), Header("x-rate-limit-interval"), Header("x-concurrency-limit")));
    }
}
