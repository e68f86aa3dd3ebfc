using CsCheck;
using EnrichPipeline.Model;
using EnrichPipeline.Sources.CrossRef;
using Xunit;

namespace EnrichPipeline.Tests.Sources.CrossRef;

public sealed class DoiLotsTests
{
    [Fact]
    public void Every_doi_is_in_one_lot_and_every_lot_fits_an_address() =>
        Gen.Int[1, 400].Array[0, 60].Sample(lengths =>
        {
            var dois = lengths.Select((length, i) => Doi.Parse($"10.1000/<{i}>{new string('#', length)}")).ToList();
            var lots = DoiLots.Divide(dois);
            Assert.Equal(dois, lots.SelectMany(lot => lot));
            Assert.All(lots, lot => Assert.True(Uri.EscapeDataString(string.Join(',', lot.Select(doi => $"doi:{doi}"))).Length <= 3000));
        });

    [Fact]
    public void Fifty_usual_dois_make_one_lot() =>
        Assert.Single(DoiLots.Divide(Enumerable.Range(0, 50).Select(i => Doi.Parse($"10.1007/s00432-015-{i:0000}-4"))));
}
