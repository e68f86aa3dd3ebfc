using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline;

public sealed class ReferenceLinksTests
{
    [Theory]
    [InlineData("10.1016/s0006-2952(98)00046-x", "https://doi.org/10.1016/s0006-2952%2898%2900046-x")]
    [InlineData(
        "10.1002/(sici)1097-0142(19960501)77:9<1899::aid-cncr20>3.0.co;2-z",
        "https://doi.org/10.1002/%28sici%291097-0142%2819960501%2977%3A9%3C1899%3A%3Aaid-cncr20%3E3.0.co%3B2-z"
    )]
    [InlineData("10.1000/../../evil?x=1#y", "https://doi.org/10.1000/../../evil%3Fx%3D1%23y")]
    [InlineData("10.1000/@evil.example/", "https://doi.org/10.1000/%40evil.example/")]
    [InlineData("10.1000//evil.example/x", "https://doi.org/10.1000//evil.example/x")]
    [InlineData("10.1000/\\evil.example", "https://doi.org/10.1000/%5Cevil.example")]
    [InlineData("10.1000/%2f%2fevil.example", "https://doi.org/10.1000/%252f%252fevil.example")]
    [InlineData("10.1000/\"><script>", "https://doi.org/10.1000/%22%3E%3Cscript%3E")]
    public void A_doi_link_stays_at_the_resolver(string doi, string expected)
    {
        var link = ReferenceLinks.To(Doi.Parse(doi), null, null, "x").Doi!;

        Assert.Equal(expected, link);
        Assert.Equal("doi.org", new Uri(link).Host);
    }

    [Fact]
    public void Every_reference_can_be_looked_for_at_google_scholar() =>
        Assert.Equal(
            "https://scholar.google.com/scholar?q=Norby%20K%3A%20a%20%26%20b",
            ReferenceLinks.To(null, null, null, "Norby K: a & b").GoogleScholar);

    [Fact]
    public void Each_id_leads_to_its_own_place() =>
        Assert.Equal(
            (
                "https://doi.org/10.1006/mvre.1996.0017",
                "https://pubmed.ncbi.nlm.nih.gov/8812709/",
                "https://pmc.ncbi.nlm.nih.gov/articles/PMC2376196/"
            ),
            Ids(ReferenceLinks.To(Doi.Parse("10.1006/mvre.1996.0017"), Pmid.Parse("8812709"), Pmcid.Parse("PMC2376196"), "x"))
        );

    [Fact]
    public void Without_ids_only_google_scholar_is_left() =>
        Assert.Equal((null, null, null), Ids(ReferenceLinks.To(null, null, null, "x")));

    [Theory]
    [InlineData(299, "", 299)]
    [InlineData(300, "", 300)]
    [InlineData(301, "", 300)]
    [InlineData(5_000, "", 300)]
    [InlineData(299, "😀", 299)]
    [InlineData(298, "😀", 300)]
    public void A_long_reference_is_looked_for_by_its_beginning_never_by_half_a_character(int length, string then, int asked)
    {
        var printed = new string('a', length) + then;

        Assert.Equal(
            "https://scholar.google.com/scholar?q=" + Uri.EscapeDataString(printed[..asked]),
            ReferenceLinks.To(null, null, null, printed).GoogleScholar
        );
    }

    private static (string? Doi, string? PubMed, string? Pmc) Ids(ReferenceLinks links) => (links.Doi, links.PubMed, links.Pmc);
}
