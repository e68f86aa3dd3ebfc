using Xunit;

namespace EnrichPipeline.Tests.Sandbox.PubMed;

[Collection(SandboxGroup.Name)]
public sealed class ECitMatchTests(SandboxFixture sandbox)
{
    [Theory]
    [InlineData("br j cancer|2002|87|1166|dredge k", "12402158")]
    [InlineData("British Journal of Cancer|2002|87|1166|dredge", "12402158")]
    [InlineData("Br. J. Cancer|2002|87|1166|", "12402158")]
    [InlineData("br j cancer|2002|87|1166|wrong x", "12402158")]
    [InlineData("br j cancer|1999|87|1166|dredge k", "12402158")]
    [InlineData("br j cancer||87|1166|", "12402158")]
    [InlineData("proc natl acad sci u s a|1994|91|4082|d'amato rj", "7513432")]
    [InlineData("The New England journal of medicine|2005|352|549|list a", "15703420")]
    [InlineData("semin oncol|2005|32|s24|knight r", "16085014")]
    [InlineData("semin oncol|2005|||knight r", "16085014")]
    public async Task A_citation_is_found_even_if_one_of_year_and_author_is_wrong(string citation, string pmid) =>
        Assert.Equal($"{citation}|key|{pmid}", await sandbox.CitationAsync($"{citation}|key|"));

    [Theory]
    [InlineData("br j cancer|1970|87|1166|smith")]
    [InlineData("proc natl acad sci u s a|1994|91|368|d'amato rj")]
    [InlineData("br j cancer|2002|88|1166|dredge k")]
    public async Task A_citation_with_a_wrong_place_or_nothing_else_right_is_not_found(string citation) =>
        Assert.Equal($"{citation}|key|NOT_FOUND", await sandbox.CitationAsync($"{citation}|key|"));

    [Fact]
    public async Task An_unknown_journal_is_said_to_be_so_without_the_author() =>
        Assert.Equal(
            "fake journal|2000|1|1||ref2|NOT_FOUND;INVALID_JOURNAL",
            await sandbox.CitationAsync("fake journal|2000|1|1|smith j|ref2|")
        );

    [Fact]
    public async Task Few_candidates_are_listed_and_many_are_counted()
    {
        Assert.Equal("invest new drugs|||||a|AMBIGUOUS 18470481,27039387", await sandbox.CitationAsync("invest new drugs|||||a|"));
        Assert.Matches(@"^blood\|\|\|\|\|b\|AMBIGUOUS \([0-9]+ citations\)$", await sandbox.CitationAsync("blood|||||b|"));
    }

    [Theory]
    [InlineData("\r")]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task Lines_are_answered_in_order_under_their_own_keys_and_odd_ones_passed_over(string end)
    {
        var answer = await sandbox.CitationAsync(
            string.Join(end, "br j cancer|2002|87|1166||Key ä#1|", "not a citation", "leukemia|2001|15|1950|gupta d|2|")
        );

        Assert.Equal("br j cancer|2002|87|1166||Key ä#1|12402158\nleukemia|2001|15|1950|gupta d|2|11753617", answer);
    }
}
