using System.Text;
using EnrichPipeline.Articles.Formats;
using Xunit;
using Xunit.Abstractions;

namespace EnrichPipeline.Tests.Articles.Lists;

public sealed class NoListTests(ITestOutputHelper output)
{
    private const int Documents = 200;
    private const int MostWrong = 2;

    [Theory]
    [InlineData(17)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Documents_that_cite_nothing_give_hardly_ever_a_list(int seed)
    {
        var (documents, reader) = (new DocumentsWithoutLists(seed), new ArticleReader());
        var wrong = Enumerable.Range(0, Documents).Count(i =>
            reader.Read("page", Encoding.UTF8.GetBytes(documents.Next(i))).Article is not null);
        output.WriteLine($"{wrong} of {Documents} documents give a list.");
        Assert.InRange(wrong, 0, MostWrong);
    }
}
