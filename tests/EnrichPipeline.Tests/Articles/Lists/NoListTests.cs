using System.Text;
using EnrichPipeline.Articles.Formats;
using Xunit;

namespace EnrichPipeline.Tests.Articles.Lists;

public sealed class NoListTests
{
    private const int Documents = 200;
    private const int MostWrong = 2;

    [Theory]
    [InlineData(17)]
    [InlineData(1)]
    [InlineData(2)]
    public void Documents_that_cite_nothing_give_hardly_ever_a_list(int seed)
    {
        var (documents, reader) = (new DocumentsWithoutLists(seed), new ArticleReader());
        var wrong = Enumerable.Range(0, Documents).Count(i =>
            reader.Read("page", Encoding.UTF8.GetBytes(documents.Next(i))).Article is not null);
        Assert.InRange(wrong, 0, MostWrong);
    }

    [Fact]
    public void A_record_as_JSON_is_no_list_of_one_reference()
    {
        const string Record = """
            {"status":"ok","message-type":"work-list","message":{"items":[{"DOI":"10.5555/salt.1","type":"journal-article","author":[
            {"given":"Rut","family":"Abel"}],"title":["Snow on salt"],
            "container-title":["J Foo"],"volume":"12","published":{"date-parts":[[2011]]}}]}}
            """;
        Assert.Null(new ArticleReader().Read("works.json", Encoding.UTF8.GetBytes(Record.ReplaceLineEndings(""))).Article);
    }
}
