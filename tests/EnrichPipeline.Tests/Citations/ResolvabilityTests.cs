using EnrichPipeline.Citations;
using EnrichPipeline.Model;
using Xunit;

namespace EnrichPipeline.Tests.Citations;

/// <summary>Tests which references are sent to the sources.</summary>
public sealed class ResolvabilityTests
{
    [Theory]
    [InlineData("12 letters and digits", "Nature 1998, 55", CitationKind.Unknown, null, true)]
    [InlineData("one fewer", "Natur 1998, 55", CitationKind.Unknown, null, false)]
    [InlineData("signs do not count", "Natur 1998, 55 (...)", CitationKind.Unknown, null, false)]
    [InlineData("words without number or title", "See the text above, and below.", CitationKind.Unknown, null, false)]
    [InlineData(
        "words with a title",
        "Alarm callers of ground squirrels.",
        CitationKind.Unknown,
        "Alarm callers of ground squirrels",
        true
    )]
    [InlineData("a title that is too short", "Ibid. A, B.", CitationKind.Article, "Ibid", false)]
    [InlineData(
        "what someone told someone",
        "Hare JF, personal communication, 1998",
        CitationKind.PersonalCommunication,
        "Alarm callers",
        false
    )]
    public void What_could_name_a_work_is_asked_about(string why, string printed, CitationKind kind, string? title, bool expected)
    {
        _ = why;
        Assert.Equal(expected, Resolvability.CanHaveId(printed, new Citation { Kind = kind, Title = title }));
    }

    [Theory]
    [InlineData("10.1000/a", null)]
    [InlineData(null, "8778571")]
    [InlineData("10.1000/a", "8778571")]
    public void A_printed_id_is_always_worth_a_question(string? doi, string? pmid)
    {
        var citation = new Citation
        {
            Kind = CitationKind.PersonalCommunication,
            Doi = doi is null ? null : Doi.Parse(doi),
            Pmid = pmid is null ? null : Pmid.Parse(pmid),
        };

        Assert.True(Resolvability.CanHaveId("Ibid.", citation));
    }

    [Fact]
    public void A_PMCID_alone_is_none_of_the_ids_that_are_asked_for() =>
        Assert.False(Resolvability.CanHaveId("Ibid.", new Citation { Pmcid = Pmcid.Parse("PMC1234567") }));
}
