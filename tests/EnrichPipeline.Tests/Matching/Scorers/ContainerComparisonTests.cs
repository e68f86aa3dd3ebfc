using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Model;
using Xunit;
using static EnrichPipeline.Tests.Matching.Works;

namespace EnrichPipeline.Tests.Matching.Scorers;

public class ContainerComparisonTests
{
    private const string Title = "Vascular growth in mesentery of rats";

    [Theory]
    [InlineData("J Clin Oncol", "Journal of Clinical Oncology", Agreement.Agrees, 1.0, "J Clin Oncol", "Journal of Clinical Oncology")]
    [InlineData(
        "J Clin Oncol",
        "Blood = Journal of Clinical Oncology",
        Agreement.Agrees,
        1.0,
        "J Clin Oncol",
        "Journal of Clinical Oncology"
    )]
    [InlineData(
        "J Clin Oncol",
        "Journal of Clinical Oncology = Blood",
        Agreement.Agrees,
        1.0,
        "J Clin Oncol",
        "Journal of Clinical Oncology"
    )]
    [InlineData("J Clin", "Journal of Clinical Oncology", Agreement.Nearly, 2 / 3.0, "J Clin", "Journal of Clinical Oncology")]
    [InlineData("Cancer", "Cancer Research", Agreement.Nearly, 0.5, "Cancer", "Cancer Research")]
    [InlineData("Oncol", "Journal of Clinical Oncology", Agreement.Disagrees, 1 / 3.0, "Oncol", "Journal of Clinical Oncology")]
    [InlineData("Blood", "Cancer = Cancer Res", Agreement.Disagrees, 0.0, "Blood", "Cancer")]
    [InlineData("Blood", "", Agreement.Silent, 0.0, "Blood", null)]
    [InlineData(
        "Clin Exp Immunon",
        "Clinical and Experimental Immunology",
        Agreement.Nearly,
        0.94,
        "Clin Exp Immunon",
        "Clinical and Experimental Immunology"
    )]
    [InlineData("Microvas Res", "Microvascular Research = Microvasc Res", Agreement.Nearly, 0.94, "Microvas Res", "Microvasc Res")]
    // The record gives no abbreviation.
    [InlineData("Microvas Res", "Microvascular Research", Agreement.Agrees, 1.0, "Microvas Res", "Microvascular Research")]
    [InlineData("Microvas Res", "Microvasc Res = Microvascular Research", Agreement.Nearly, 0.94, "Microvas Res", "Microvasc Res")]
    [InlineData(
        "Microvas Res",
        "Microvascular Research = Microvasc Res = Microvascular Research (New York)",
        Agreement.Nearly,
        0.94,
        "Microvas Res",
        "Microvasc Res"
    )]
    [InlineData(
        "Microvasc Res",
        "Microvascular Research = Microvasc Res = Microvas Res",
        Agreement.Agrees,
        1.0,
        "Microvasc Res",
        "Microvascular Research"
    )]
    [InlineData(
        "Microvasc Res",
        "Microvascular Research = Microvasc Res",
        Agreement.Agrees,
        1.0,
        "Microvasc Res",
        "Microvascular Research"
    )]
    [InlineData(
        "Microvascular Res",
        "Microvascular Research = Microvasc Res",
        Agreement.Agrees,
        1.0,
        "Microvascular Res",
        "Microvascular Research"
    )]
    public void The_name_that_fits_best_is_shown(
        string printed,
        string recorded,
        Agreement agreement,
        double similarity,
        string shown,
        string? against
    )
    {
        var found = Printed
            .Against($"Smith J. {Title}. {printed}.", new() { Title = Title, Container = printed }, Work("", Title, recorded))
            .Container;
        Assert.Equal(new FieldComparison(agreement, similarity, shown, against), found);
    }

    [Theory]
    [InlineData("Blood 1991", "Blood", Agreement.Agrees, 1.0, "Blood")]
    [InlineData("seen in J Clin Oncol 1991", "Journal of Clinical Oncology", Agreement.Agrees, 1.0, "Journal of Clinical Oncology")]
    [InlineData("seen in JCO 1991", "Journal of Clinical Oncology", Agreement.Agrees, 1.0, "Journal of Clinical Oncology")]
    [InlineData("Cancer 1991", "Cancer Research", Agreement.Nearly, 0.5, "Cancer Research")]
    [InlineData("Oncol 1991", "Journal of Clinical Oncology", Agreement.Silent, 0.0, null)]
    [InlineData("1991", "Blood", Agreement.Silent, 0.0, null)]
    [InlineData("3 Biotech 1991", "3 Biotech", Agreement.Silent, 0.0, null)] // numbers are volumes first
    public void A_journal_that_was_not_parsed_is_found_after_the_title(
        string place,
        string recorded,
        Agreement agreement,
        double similarity,
        string? shown
    ) =>
        Assert.Equal(
            new FieldComparison(agreement, similarity, shown, recorded),
            Printed.Against($"Smith J. {Title}. {place}.", new Citation { Title = Title }, Work("", Title, recorded)).Container);

    [Fact]
    public void Without_a_title_the_whole_text_is_looked_through() =>
        Assert.Equal(
            Agreement.Agrees,
            Printed.Against("Blood 1991;77:149", new(), Work("", "Expression of c-myb in leukaemia", "Blood")).Container.Agreement
        );
}
