using EnrichPipeline.Model;
using Xunit;

namespace EnrichPipeline.Tests.Model;

public sealed class ArxivIdTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 28, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2105.05233", "2105.05233")]
    [InlineData("arXiv:2105.05233v3", "2105.05233")]
    [InlineData("hep-th/9901001", "hep-th/9901001")]
    [InlineData("math.GT/0309136", "math/0309136")]
    [InlineData("2105.052", null)]
    [InlineData("", null)]
    public void An_id_has_one_form(string text, string? id) =>
        Assert.Equal(id, ArxivId.TryParse(text, out var parsed) ? parsed.Value : null);

    [Theory]
    [InlineData("2105.05233", true)]
    [InlineData("0704.0001", true)]
    [InlineData("2113.05233", false)]
    [InlineData("2105.0523", false)]
    [InlineData("1412.00001", false)]
    [InlineData("2701.00001", false)]
    [InlineData("hep-th/9901001", true)]
    public void Some_ids_cannot_be(string text, bool can) => Assert.Equal(can, ArxivId.TryParse(text, out var id) && id.CanExist(_now));

    [Theory]
    [InlineData("10.48550/arXiv.2105.05233v2", "2105.05233")]
    [InlineData("10.5281/zenodo.1", null)]
    public void Its_DOI_holds_it(string doi, string? id) => Assert.Equal(id, ArxivId.FromDoi(Doi.Parse(doi))?.Value);
}
