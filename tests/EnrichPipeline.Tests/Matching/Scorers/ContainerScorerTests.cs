using EnrichPipeline.Model;
using Xunit;
using static EnrichPipeline.Tests.Matching.Works;

namespace EnrichPipeline.Tests.Matching.Scorers;

public class ContainerScorerTests
{
    [Theory]
    [InlineData(
        "Proc Natl Acad Sci U S A",
        "Proceedings of the National Academy of Sciences of the United States of America",
        Agreement.Agrees
    )]
    [InlineData("PNAS", "Proceedings of the National Academy of Sciences of the United States of America", Agreement.Agrees)]
    [InlineData("J. Am. Chem. Soc.", "Journal of the American Chemical Society", Agreement.Agrees)]
    [InlineData("JAMA", "Journal of the American Medical Association", Agreement.Agrees)]
    [InlineData("Journal of the American Medical Association", "JAMA", Agreement.Agrees)]
    [InlineData("N Engl J Med", "The New England Journal of Medicine", Agreement.Agrees)]
    [InlineData("Trends in Ecology and Evolution", "Trends in Ecology & Evolution", Agreement.Agrees)]
    [InlineData("J Exp Med", "J. Exp. Med.", Agreement.Agrees)]
    [InlineData("Z Naturforsch", "Zeitschrift für Naturforschung", Agreement.Agrees)]
    [InlineData("Clin Exp Immunon", "Clinical and Experimental Immunology", Agreement.Nearly)]
    [InlineData("Microvas Res", "Microvascular Research = Microvasc Res", Agreement.Nearly)]
    [InlineData("Blood", "Cancer", Agreement.Disagrees)]
    [InlineData("J Clin Oncol", "New England Journal of Medicine", Agreement.Disagrees)]
    [InlineData("Circulation", "Journal of the American College of Cardiology", Agreement.Disagrees)]
    public void A_journal_is_known_under_all_its_names(string printed, string recorded, Agreement expected) =>
        Assert.Equal(
            expected,
            Printed
                .Against(
                    $"Smith J, Doe A. Vascular growth in mesentery of rats. {printed} 2004;24:427-431.",
                    Work("", "Vascular growth in mesentery of rats", recorded)
                )
                .Container.Agreement
        );

    [Fact]
    public void A_word_of_the_title_is_no_journal() =>
        Assert.NotEqual(
            Agreement.Agrees,
            Printed
                .Against(
                    "Smith J. Risk of cancer after radiation of the neck. Lancet 2004;24:427.",
                    Work("", "Risk of cancer after radiation of the neck", "Cancer")
                )
                .Container.Agreement
        );
}
