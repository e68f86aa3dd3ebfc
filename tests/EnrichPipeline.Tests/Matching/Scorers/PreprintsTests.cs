using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Model;
using Xunit;
using static EnrichPipeline.Tests.Matching.Works;

namespace EnrichPipeline.Tests.Matching.Scorers;

public class PreprintsTests
{
    private const string Title = "Vascular growth in mesentery of rats";

    [Theory]
    [InlineData("posted-content", "", null, true)]
    [InlineData("preprint", "", null, true)]
    [InlineData("journal-article", "bioRxiv", null, true)]
    [InlineData("journal-article", "SSRN Electronic Journal", null, true)]
    [InlineData("journal-article", "Preprints", null, true)]
    [InlineData("journal-article", "Blood", "10.1101/2020.01.05.895000", true)]
    [InlineData("journal-article", "Blood", "10.1101/002832", true)]
    [InlineData("journal-article", "Genes & Development", "10.1101/gad.1234", false)] // a journal of the same press
    [InlineData("journal-article", "Blood", "10.21203/rs.3.rs-1", true)]
    [InlineData("journal-article", "Blood", "10.2139/ssrn.1", true)]
    [InlineData("journal-article", "Blood", "10.48550/arxiv.1", true)]
    [InlineData("journal-article", "Blood", "10.1182/blood.1", false)]
    [InlineData("journal-article", "Blood", null, false)]
    public void A_record_is_a_preprint_by_type_server_or_prefix(string type, string container, string? doi, bool expected) =>
        Assert.Equal(expected, Preprints.IsPreprint(Work("Smith J", Title, container, type, doi)));

    [Theory]
    [InlineData("biorxiv"), InlineData("medrxiv"), InlineData("arxiv"), InlineData("chemrxiv"), InlineData("psyarxiv"), InlineData("ssrn")]
    [InlineData("preprint"), InlineData("preprints"), InlineData("socarxiv"), InlineData("eartharxiv"), InlineData("techrxiv")]
    public void A_reference_names_the_server(string server)
    {
        var record = Work("Smith J", Title, "", "posted-content");
        Assert.Equal(TypeConflict.None, Printed.Against($"Smith J. {Title}. {server} 2019.", new() { Title = Title }, record).TypeConflict);
        Assert.Equal(
            TypeConflict.PreprintForArticle,
            Printed.Against($"Smith J. {Title}. Blood 2019.", new() { Title = Title }, record).TypeConflict
        );
    }

    [Fact]
    public void The_kind_as_parsed_will_do() =>
        Assert.Equal(
            TypeConflict.None,
            Printed
                .Against(
                    $"Smith J. {Title}. 2019.",
                    new() { Title = Title, Kind = CitationKind.Preprint },
                    Work("Smith J", Title, "", "posted-content")
                )
                .TypeConflict
        );

    [Fact]
    public void A_paper_about_preprints_is_none()
    {
        const string About = "How a preprint becomes an article";
        Assert.Equal(
            TypeConflict.None,
            Printed
                .Against(
                    $"Smith J. {About}. J Test 2019;3:9.",
                    new() { Title = About, Container = "J Test" },
                    Work("Smith J", About, "Blood | 2019 | 3 | | 9")
                )
                .TypeConflict
        );
    }
}
