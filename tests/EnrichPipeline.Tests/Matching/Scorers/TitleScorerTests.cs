using EnrichPipeline.Model;
using Xunit;
using static EnrichPipeline.Tests.Matching.Works;

namespace EnrichPipeline.Tests.Matching.Scorers;

public class TitleScorerTests
{
    private const string Reference =
        "Dredge K, Horsfall R: Orally administered lenalidomide (CC-5013) is antiangiogenic in vivo. Microvasc Res 2005, 69:56-63.";

    [Theory]
    [InlineData("Orally administered lenalidomide (CC-5013) is antiangiogenic in vivo", Agreement.Agrees)]
    [InlineData("Orally administered lenalidomide (CC-5013) is anti-angiogenic in vivo.", Agreement.Agrees)]
    [InlineData("ORALLY ADMINISTERED LENALIDOMIDE (CC-5013) IS ANTIANGIOGENIC IN VIVO", Agreement.Agrees)]
    [InlineData("RETRACTED: Orally administered lenalidomide (CC-5013) is antiangiogenic in vivo", Agreement.Agrees)]
    [InlineData("Orally administered lenalidomide (CC-5013) is antiangiogenic in vivo: results in twelve rats", Agreement.Agrees)]
    [InlineData(
        "Orally administered lenalidomide (CC-5013) is antiangiogenic in vivo [version 2; peer review: 2 approved]",
        Agreement.Agrees
    )]
    [InlineData("Orally adminstered lenalidomide (CC-5013) is antiangiogenic in vivo", Agreement.Nearly)]
    [InlineData("Orally administered lenalidomide (CC-5031) is antiangiogenic in vivo", Agreement.Nearly)]
    [InlineData("Adherence of myeloma cells to stroma upregulates secretion", Agreement.Disagrees)]
    [InlineData(null, Agreement.Silent)]
    public void A_title_is_found_in_the_text_whatever_its_spelling(string? title, Agreement expected) =>
        Assert.Equal(expected, Printed.Against(Reference, Work("", title, "")).Title.Field.Agreement);

    [Theory]
    [InlineData("Golay J, Capucci A, Arsura M. 1991 Blood 77: 149-158")]
    [InlineData("A. Einstein, Ann. Phys. 17, 891 (1905)")]
    [InlineData("C. E. Shannon, Bell. Syst. Tech. J., 27, 379; 623 (1948).")]
    public void A_reference_without_title_is_silent_about_it(string printed) =>
        Assert.Equal(
            Agreement.Silent,
            Printed.Against(printed, Work("", "Expression of c-myb and B-myb in leukaemia", "")).Title.Field.Agreement
        );

    [Theory]
    [InlineData(
        "Raising yield potential of wheat. I. Overview of a consortium approach",
        "Raising yield potential of wheat. II. Increasing photosynthetic capacity",
        true
    )]
    [InlineData("A phase II study of lenalidomide in renal cancer", "A phase III study of lenalidomide in renal cancer", true)]
    [InlineData(
        "Thalidomide and the immune system. 3. Integrin receptors",
        "Thalidomide and the immune system. 1. Integrin receptors",
        true
    )]
    [InlineData("Canopy absorbed radiation: II. Proportion of absorption", "Canopy absorbed radiation: 2. Proportion of absorption", false)]
    [InlineData("Phase I study of lenalidomide in solid tumours", "Phase I study of lenalidomide in solid tumors", false)]
    public void Parts_and_phases_are_told_apart(string printed, string recorded, bool differ) =>
        Assert.Equal(
            differ,
            Printed.Against($"Smith J, Doe A. {printed}. J Test 2001;5:1-9.", Work("", recorded, "")).Title.NumeralsDiffer
        );

    [Fact]
    public void A_heading_before_the_recorded_title_takes_no_author_for_a_part_of_it()
    {
        const string Title = "Error filtering, input assembly and error correction for next-generation sequencing reads";
        var found = Printed.Against(
            $"Edgar R. C., Flyvbjerg H. (2015). {Title}. Bioinformatics 31 3476-3482.",
            Work("Edgar RC; Flyvbjerg H", $"Sequence analysis {Title}", "")
        );
        Assert.Equal(Agreement.Agrees, found.Title.Field.Agreement);
        Assert.True(found.Title.Partial);
        Assert.Equal(Agreement.Agrees, found.OtherAuthors.Agreement);
    }
}
