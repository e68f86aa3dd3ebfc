using EnrichPipeline.Citations;
using Xunit;

namespace EnrichPipeline.Tests.Citations;

public sealed class DetachedAccentTests
{
    [Theory]
    [InlineData("Schr¨odinger", "Schrödinger")]
    [InlineData("Schro¨dinger", "Schrödinger")]
    [InlineData("Schr¨ odinger", "Schrödinger")]
    [InlineData("Schro ¨dinger", "Schrödinger")]
    [InlineData("Universita¨t", "Universität")]
    [InlineData("¨Uber", "Über")]
    [InlineData("´ Etude", "Étude")]
    [InlineData("Garc´ıa", "García")]
    [InlineData("L´opez", "López")]
    [InlineData("Fern´andez", "Fernández")]
    [InlineData("Ferna´ndez", "Fernández")]
    [InlineData("Jureˇckov´a", "Jurečková")]
    [InlineData("Kova´", "Ková")]
    [InlineData("Casan˜a", "Casaña")]
    [InlineData("Jo˜ao", "João")]
    [InlineData("Joa˜o", "João")]
    [InlineData("Cam˜oes", "Camões")]
    [InlineData("Gonc¸alves", "Gonçalves")]
    [InlineData("fran¸cais", "français")]
    [InlineData("˚Angstr¨om", "Ångström")]
    [InlineData("Erd˝os", "Erdős")]
    public void An_accent_apart_from_its_letter_is_joined_to_it(string printed, string expected)
    {
        var title = CitationParser.Parse($"Smith J. On the work of {printed} and others. J Biol Chem 2001;12:34-56.").Title;

        Assert.Equal($"On the work of {expected} and others", title);
    }

    [Theory]
    [InlineData("Alzheimer´s disease")]
    [InlineData("the influence of l´analyse")]
    [InlineData("the poems of O´Brien")]
    [InlineData("the `nature´ of cells")]
    [InlineData("the 3´ UTR")]
    [InlineData("the 5´UTR")]
    [InlineData("the N´-terminal domain")]
    [InlineData("the ligands A´ and B´")]
    public void An_apostrophe_a_prime_or_a_quotation_mark_is_no_accent(string printed) =>
        Assert.Equal(
            $"On {printed} in cells",
            CitationParser.Parse($"Smith J. On {printed} in cells. J Biol Chem 2001;12:34-56.").Title);

    [Fact]
    public void Names_are_read_with_their_accents() =>
        Assert.Equal(
            ["Höhle", "García-López", "Tóth"],
            CitationParser.Parse("G. H¨ ohle, V. Garc´ıa-L´opez, and I. T´oth. Growth of cells. Z. Phys., 12:1–4, 1980.")
                .Authors.Select(author => author.Family));
}
