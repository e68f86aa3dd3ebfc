using EnrichPipeline.Articles;
using EnrichPipeline.Articles.InText;
using EnrichPipeline.Pipeline.Assemble;
using Xunit;

namespace EnrichPipeline.Tests.Articles.InText;

public sealed class CitedNumbersTests
{
    [Theory]
    [InlineData("As shown [1], and again [2,3], [5–7] and [9; 11].", "1 2 3 5 6 7 9 11")]
    [InlineData("In [2008] there were [1234] and [0] and [x].", "1234")]
    [InlineData("Smith (2008) and others (3).", null)]
    [InlineData("A range [7-3] or [1-900] is none, [4] is one.", "4")]
    public void Numbers_in_brackets_are_read(string body, string? numbers) =>
        Assert.Equal(
            numbers,
            CitedNumbers.Find(body + "\n\nReferences\n[1] An entry.", [Entry(1, body.Length + 17)]) is { } cited
                ? string.Join(' ', cited)
                : null
        );

    [Fact]
    public void The_labels_of_the_list_itself_are_no_citations()
    {
        const string text = "Body [2].\nReferences\n[1] First entry here.\n[2] Second entry here.\n";

        Assert.Equal(
            [2],
            CitedNumbers.Find(
                text,
                [Entry(1, text.IndexOf("First", StringComparison.Ordinal)), Entry(2, text.IndexOf("Second", StringComparison.Ordinal))]
            )
        );
    }

    [Fact]
    public void Entries_that_are_cited_nowhere_and_numbers_without_an_entry_are_told()
    {
        var check = InTextChecks.Of([Entry(1, 0), Entry(2, 40), Entry(3, 80)], [1, 3, 7])!;

        Assert.Equal([2], check.Uncited);
        Assert.Equal([7], check.WithoutEntry);
    }

    [Theory]
    [InlineData(new[] { 1 })]
    [InlineData(null)]
    public void Where_too_few_are_cited_nothing_is_said(int[]? cited) =>
        Assert.Null(InTextChecks.Of([Entry(1, 0), Entry(2, 40), Entry(3, 80)], cited));

    private static Reference Entry(int number, int offset) => new(number, $"{number}.", "An entry.", offset, 20, []);
}
