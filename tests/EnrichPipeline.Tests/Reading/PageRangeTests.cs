using CsCheck;
using EnrichPipeline.Reading;
using Xunit;

namespace EnrichPipeline.Tests.Reading;

public sealed class PageRangeTests
{
    [Theory]
    [InlineData("1425–37", "1425-1437")]
    [InlineData("1425-1437", "1425-1437")]
    [InlineData("S24–S30", "S24-S30")]
    [InlineData("S498-504", "S498-S504")]
    [InlineData("605S-6S", "605S-606S")]
    [InlineData("35A–40A", "35A-40A")]
    [InlineData("S4 - S21", "S4-S21")]
    [InlineData("pp. 12 – 5", "12-15")]
    [InlineData("p 489", "489")]
    [InlineData("151−2", "151-152")]
    [InlineData("e123", "e123")]
    [InlineData("e 000048", "e000048")]
    [InlineData("0123456", "0123456")]
    [InlineData("R80.1-R80.5", "R80.1-R80.5")]
    [InlineData("1291–1302.e14", "1291-1302.e14")]
    [InlineData("264–9, W64", "264-269")]
    [InlineData("199-02", "199-02")]
    [InlineData("991–100", "991-100")]
    [InlineData("xi–xv", "xi-xv")]
    [InlineData("231?48", "231-248")]
    [InlineData("12-12", "12-12")]
    [InlineData("112-12", "112-112")]
    [InlineData("12-", "12-")]
    [InlineData("-12", "-12")]
    [InlineData("12/15", "12/15")]
    [InlineData("A12-B5", "A12-B15")]
    [InlineData("xi-15", "xi-15")]
    [InlineData("15-xi", "15-xi")]
    [InlineData("12 – – 15", "12 – – 15")]
    [InlineData("12—5", "12-15")]
    [InlineData("", "")]
    public void Pages_come_in_one_form(string printed, string normal) =>
        Assert.Equal(normal, PageRange.Normalize(printed));

    [Fact]
    public void Normalizing_twice_changes_nothing() => Gen.String.Sample(text =>
        Assert.Equal(PageRange.Normalize(text), PageRange.Normalize(PageRange.Normalize(text))));
}
