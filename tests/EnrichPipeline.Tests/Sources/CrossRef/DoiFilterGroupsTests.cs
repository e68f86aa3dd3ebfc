using CsCheck;
using EnrichPipeline.Model;
using EnrichPipeline.Sources.CrossRef;
using Xunit;

namespace EnrichPipeline.Tests.Sources.CrossRef;

public sealed class DoiFilterGroupsTests
{
    [Fact]
    public void Every_doi_is_in_one_lot_and_every_lot_fits_an_address() =>
        Gen.Int[1, 400].Array[0, 60].Sample(lengths =>
        {
            var dois = lengths.Select((length, i) => Doi.Parse($"10.1000/<{i}>{new string('#', length)}")).ToList();
            var groups = DoiFilterGroups.Divide(dois);
            Assert.Equal(dois, groups.SelectMany(group => group));
            Assert.All(
                groups,
                group => Assert.True(Uri.EscapeDataString(string.Join(',', group.Select(doi => $"doi:{doi}"))).Length <= 3000));
        });

    [Fact]
    public void Fifty_usual_dois_make_one_lot() =>
        Assert.Single(DoiFilterGroups.Divide(Enumerable.Range(0, 50).Select(i => Doi.Parse($"10.1007/s00432-015-{i:0000}-4"))));
}
