using System.Text;
using EnrichPipeline.Articles;
using EnrichPipeline.Articles.Formats;
using Xunit;

namespace EnrichPipeline.Tests.Articles;

public sealed class ManuscriptTextTests
{
    private static readonly string[] _body =
    [
        .. Enumerable.Range(0, 20).Select(i => $"some words of the article, and more words in line {(char)('a' + i)} of it"),
        "References",
        "Abel, A. (2001). Growth of cells in salt and in water that was held at a low",
        "    temperature. Journal of Made Up Things, 12:345-367.",
        "Bond, B. (2002). Decay of cells. Journal of Made Up Things, 13:21-29.",
        "Cole, C. (2003). Rest of cells in the dark, with remarks on the growth of those",
        "    that were held in the light. Journal of Made Up Things, 14:3-9.",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(481)]
    public void The_numbers_of_its_lines_are_no_part_of_a_reference(int first)
    {
        var text = string.Join('\n', _body.Select((line, i) => $"{first + i,4}   {line}"));

        var references = Read(text);

        Assert.Equal(
            ["Abel, A. (2001). Growth of cells in salt and in water that was held at a low temperature."
                    + " Journal of Made Up Things, 12:345-367.",
                "Bond, B. (2002). Decay of cells. Journal of Made Up Things, 13:21-29.",
                "Cole, C. (2003). Rest of cells in the dark, with remarks on the growth of those that were held in the light."
                    + " Journal of Made Up Things, 14:3-9."],
            references.Select(reference => reference.Printed));
        Assert.All(references, reference => Assert.Equal(reference.Printed[..5], text.Substring(reference.Offset, 5)));
    }

    [Fact]
    public void The_bare_numbers_of_a_list_are_labels()
    {
        var lines = Enumerable.Range(1, 30).Select(i => $"{i} Abel {(char)('A' + i % 26)}. Growth of cells. J Made Up 2001;{i}:3-9.");
        var text = string.Join('\n', lines);

        Assert.Equal(Enumerable.Range(1, 30).Select(i => $"{i}"), Read(text).Select(reference => reference.Label));
    }

    private static IReadOnlyList<Reference> Read(string text) =>
        new ArticleReader().Read("paper.txt", Encoding.UTF8.GetBytes(text)).Article!.References;
}
