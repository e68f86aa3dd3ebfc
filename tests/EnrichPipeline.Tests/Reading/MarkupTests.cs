using EnrichPipeline.Reading;
using Xunit;

namespace EnrichPipeline.Tests.Reading;

public sealed class MarkupTests
{
    [Theory]
    [InlineData("<i>Escherichia coli</i> grown on CO<sub>2</sub>", "Escherichia coli grown on CO2")]
    [InlineData("Risk when p &lt; 0.05 &amp; n<0.5", "Risk when p < 0.05 & n<0.5")]
    [InlineData("&amp;lt;i&amp;gt;Homo&amp;lt;/i&amp;gt; sapiens", "Homo sapiens")]
    [InlineData("R&amp;D", "R&D")]
    [InlineData("AT&amp;amp;T", "AT&amp;T")]
    [InlineData("The <mml:math xmlns:mml=\"urn:m\"><mml:mi>β</mml:mi></mml:math> decay", "The β decay")]
    [InlineData("<jats:p>One</jats:p><jats:p>Two</jats:p>", "One Two")]
    [InlineData("Line<br/>break\n   and\ttab\u00A0here ", "Line break and tab here")]
    [InlineData("82:8<1537::AID-CNCR1>3.0", "82:8<1537::AID-CNCR1>3.0")]
    [InlineData("a <b and c> d", "a <b and c> d")]
    [InlineData("plain text", "plain text")]
    [InlineData("", "")]
    public void Tags_and_entities_go_and_the_words_stay(string marked, string plain) =>
        Assert.Equal(plain, Markup.Strip(marked));
}
