using System.Text;
using EnrichPipeline.Articles.Formats;
using Xunit;

namespace EnrichPipeline.Tests.Articles.Lists;

public sealed class NoListTests
{
    private const int Documents = 200;
    private const int MostWrong = 2;

    [Fact]
    public void Documents_that_cite_nothing_give_hardly_ever_a_list()
    {
        var (documents, reader) = (new DocumentsWithoutLists(17), new ArticleReader());
        var wrong = Enumerable.Range(0, Documents).Count(i =>
            reader.Read("page", Encoding.UTF8.GetBytes(documents.Next(i))).Article is not null);
        Assert.InRange(wrong, 0, MostWrong);
    }
}
