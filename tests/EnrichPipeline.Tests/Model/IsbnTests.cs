using EnrichPipeline.Model;
using Xunit;

namespace EnrichPipeline.Tests.Model;

public sealed class IsbnTests
{
    [Theory]
    [InlineData("0879693096", true)]
    [InlineData("0879693095", false)]
    [InlineData("080442957X", true)]
    [InlineData("9780306406157", true)]
    [InlineData("9780306406158", false)]
    [InlineData("97803064061", false)]
    public void The_last_digit_follows_from_the_others(string isbn, bool right) =>
        Assert.Equal(right, Isbn.TryParse(isbn, out _));
}
