using System.Text;
using EnrichPipeline.Model;
using EnrichPipeline.Sources;
using EnrichPipeline.Sources.Http;
using EnrichPipeline.Sources.PubMed;
using Xunit;

namespace EnrichPipeline.Tests.Sources.PubMed;

public sealed class ECitMatchTests
{
    private static readonly JournalCoordinates _place = new("proc natl acad sci u s a", "1991", "88", "3248", "mann bj");
    private static readonly JournalCoordinates _other = new("science", "1987", "235", "182", "palmenberg ac");

    [Theory]
    [InlineData("proc natl acad sci u s a|1991|88|3248|mann bj|r1|2014248\n", "2014248")]
    [InlineData("proc natl acad sci u s a|1991|88|3248|mann bj|r1|2014248 \r\n", "2014248")]
    [InlineData("proc natl acad sci u s a|1991|88|3248|mann bj|r1|NOT_FOUND\n", "")]
    [InlineData("x|1991|88|3248||r1|NOT_FOUND;INVALID_JOURNAL\n", "")]
    [InlineData("r1|NOT_FOUND;INVALID_JOURNAL\n", "")]
    [InlineData("r1|2014248\n", "2014248")]
    [InlineData("j|2020|||z f|r1|AMBIGUOUS 33057196,32076266,32025019\n", "33057196 32076266 32025019")]
    [InlineData("j|2008|||a|r1|AMBIGUOUS (5 citations)\n", "")]
    [InlineData("j|2008|||a|r1|AMBIGUOUS\n", "")]
    [InlineData("j|2008|||a|r1|\n", "")]
    public void Every_form_of_a_line_is_understood(string text, string pmids)
    {
        var heard = Read(text, _place, _other);
        Assert.True(heard.IsAvailable);
        Assert.Equal(pmids, string.Join(' ', heard.Value![_place].Value!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>Error</body></html>")]
    [InlineData("<?xml version=\"1.0\"?><eCitMatch><ERROR>x</ERROR></eCitMatch>")]
    [InlineData("{\"error\":\"error forwarding request\",\"status\":\"ok\"}")]
    [InlineData("Unable to route request!")]
    [InlineData("NCBI C++ Exception: | something | r1|2")]
    [InlineData("j|2008|||a|r1|AMBIG")]
    [InlineData("j|2008|||a|r1|PMC2014248")]
    [InlineData("no bars at all")]
    [InlineData("j|2008|||a|r3|2014248\n")]
    [InlineData("j|2008|||a|r01|2014248\n")]
    [InlineData("j|2008|||a|unknown|2014248\n")]
    [InlineData("j|2008|||a|r1|2014248\nj|2008|||a|r2|2014\nscience|1987\n")]
    [InlineData("j|2008|||a|r1|201")]
    public void What_is_no_match_is_a_fault_and_not_a_miss(string text) =>
        Assert.Equal(ApiErrorKind.Transient, Read(text, _place).Error?.Kind);

    [Fact]
    public void Lines_are_reconciled_by_key_and_a_missing_line_says_nothing()
    {
        var third = _other with { Volume = "1" };
        var heard = Read("a|||||r3|3026048\nb|||||r1|2014248\n", _place, _other, third);
        Assert.Equal(
            ("2014248", "3026048"),
            ($"{Assert.Single(heard.Value![_place].Value!)}", $"{Assert.Single(heard.Value[third].Value!)}")
        );
        Assert.False(heard.Value.ContainsKey(_other));
    }

    [Fact]
    public void A_line_keeps_its_six_bars_whatever_the_fields_hold()
    {
        var call = ECitMatch.Call([new JournalCoordinates("J. Clin.\r|Oncol.", null, " 8 ", "e|1", "o'neil\tj|"), _other]);
        Assert.Equal(
            "J Clin Oncol||8|e 1|o'neil j|r1|\rscience|1987|235|182|palmenberg ac|r2|",
            call.Fields.Single(field => field.Key == "bdata").Value);
        Assert.False(call.Post);
        Assert.True(ECitMatch.Call([.. Enumerable.Repeat(_place, 50)]).Post);
    }

    private static SourceResult<IReadOnlyDictionary<JournalCoordinates, SourceResult<IReadOnlyList<Pmid>>>> Read(
        string text,
        params JournalCoordinates[] places
    ) => ECitMatch.Read(new Reply(Quota.Ncbi, 200, "text/plain", Encoding.UTF8.GetBytes(text)), places);
}
