using EnrichPipeline.Cli.Output;
using Xunit;

namespace EnrichPipeline.Tests.Cli;

/// <summary>Tests text from articles and sources that is written to the user's terminal.</summary>
public sealed class PlainTextTests
{
    [Theory]
    [InlineData("a\u001b]0;title\u0007b")]
    [InlineData("a\u202eb")]
    [InlineData("a\u2067b")]
    [InlineData("a\r\nb")]
    [InlineData("a\u009b31mb")]
    [InlineData("a\u2028b")]
    public void Control_characters_are_not_written_to_a_terminal(string text) =>
        Assert.DoesNotContain(PlainText.Of(text), letter => char.IsControl(letter) || letter is '\u202e' or '\u2067' or '\u2028');
}
