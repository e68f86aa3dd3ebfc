using EnrichPipeline.Matching;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Resolve;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Resolve;

/// <summary>Tests what is shown of a candidate that was not chosen.</summary>
public sealed class RunnerUpTests
{
    private static readonly BibliographicRecord _record = new()
    {
        Source = SourceName.PubMed,
        Doi = Doi.Parse("10.1006/mvre.1996.0017"),
        Pmid = Pmid.Parse("8812709"),
        Title = "De novo angiogenesis",
        Containers = ["Microvascular Research", "Microvasc Res"],
        Years = [1996],
        Volume = "51",
    };

    [Theory]
    [InlineData("154-163", "e12", "154-163")]
    [InlineData("154-163", null, "154-163")]
    [InlineData(null, "e12", "e12")]
    [InlineData(null, null, null)]
    public void Its_pages_stand_before_an_article_number(string? pages, string? number, string? expected) =>
        Assert.Equal(
            new RunnerUp(_record.Doi, _record.Pmid, "De novo angiogenesis", "Microvascular Research", 1996, "51", expected, 0.1234),
            Decision.RunnerUpOf(new Candidate(_record with { Pages = pages, ArticleNumber = number }, [], 0.12349)));
}
