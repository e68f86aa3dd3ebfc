using EnrichPipeline.Model;
using Xunit;
using static EnrichPipeline.Tests.Matching.Works;

namespace EnrichPipeline.Tests.Matching.Scorers;

public class AuthorScorersTests
{
    [Theory]
    [InlineData("Norrby K: Vascular growth in mesentery. Microvasc Res 1996, 51:153-163.", "Norrby K", Agreement.Agrees)]
    [InlineData("Norby K: Vascular growth in mesentery. Microvasc Res 1996, 51:153-163.", "Norrby K", Agreement.Nearly)]
    [InlineData("Mueller F, Fuchs B: Vascular growth in mesentery. J Test 1996, 51:153.", "Müller F", Agreement.Agrees)]
    [InlineData("Müller F, Fuchs B: Vascular growth in mesentery. J Test 1996, 51:153.", "Muller F", Agreement.Agrees)]
    [InlineData("D’Amato R, Loughnan M: Vascular growth in mesentery. J Test 1994, 91:368.", "D'Amato RJ", Agreement.Agrees)]
    [InlineData("Clutton Brock T. Vascular growth in mesentery. J Test 1994, 91:368.", "Clutton-Brock T", Agreement.Agrees)]
    [InlineData("T. Clutton-Brock, Vascular growth in mesentery, J. Test 91 (1994) 368", "Clutton-Brock T", Agreement.Agrees)]
    [InlineData("Wei Zhang, Vascular growth in mesentery, J. Test 91 (1994) 368", "Wei Zhang", Agreement.Agrees)]
    [InlineData("Fuchs B, Norrby K: Vascular growth in mesentery. J Test 1996, 51:153.", "Norrby K", Agreement.Nearly)]
    [InlineData("Fuchs B, Meier A: Vascular growth in mesentery. J Test 1996, 51:153.", "Norrby K", Agreement.Disagrees)]
    [InlineData("Vascular growth in mesentery. J Test 1996, 51:153.", "Norrby K", Agreement.Silent)]
    [InlineData("Norrby K: Vascular growth in mesentery. J Test 1996, 51:153.", "", Agreement.Silent)]
    public void The_first_author_is_found_in_spite_of_spelling_and_order(string printed, string recorded, Agreement expected) =>
        Assert.Equal(expected, Printed.Against(printed, Work(recorded, "Vascular growth in mesentery", "")).FirstAuthor.Agreement);

    [Fact]
    public void Other_initials_make_the_same_family_name_weaker()
    {
        var same = Printed
            .Against("Zhang J, Li P. Vascular growth in mesentery. J Test 1996;5:1.", Work("Zhang Jun", "Vascular growth in mesentery", ""))
            .FirstAuthor;
        var other = Printed
            .Against("Zhang J, Li P. Vascular growth in mesentery. J Test 1996;5:1.", Work("Zhang X", "Vascular growth in mesentery", ""))
            .FirstAuthor;
        Assert.True(other.Similarity < same.Similarity);
    }

    [Theory]
    [InlineData(
        "List A, Kurtin S, Roe D, et al.: Vascular growth in mesentery. J Test 2005, 352:549.",
        "List A; Kurtin S; Roe DJ; Buresh A; Mahadevan D",
        Agreement.Agrees
    )]
    [InlineData("List A, et al.: Vascular growth in mesentery. J Test 2005, 352:549.", "List A; Kurtin S; Roe DJ", Agreement.Silent)]
    [InlineData("List A, Kurtin S, Roe D: Vascular growth in mesentery. J Test 2005, 352:549.", "List A", Agreement.Silent)]
    [InlineData(
        "List A, Kurtin S, Roe D: Vascular growth in mesentery. J Test 2005, 352:549.",
        "List A; Meier B; Schulz C",
        Agreement.Disagrees
    )]
    [InlineData(
        "Muir JF, Pretty J, Robinson S, Toulmin C. Vascular growth in mesentery. J Test 2010;327:812.",
        "Godfray HCJ; Beddington JR; Crute IR; Haddad L; Lawrence D; Muir JF; Pretty J; Robinson S; Toulmin C",
        Agreement.Agrees
    )]
    [InlineData(
        "Muir JF, Pretty J. Vascular growth in mesentery. J Test 2010;327:812.",
        "Godfray HCJ; Beddington JR; Crute IR; Pretty J",
        Agreement.Disagrees
    )]
    public void The_others_count_as_far_as_both_sides_name_them(string printed, string recorded, Agreement expected) =>
        Assert.Equal(expected, Printed.Against(printed, Work(recorded, "Vascular growth in mesentery", "")).OtherAuthors.Agreement);
}
