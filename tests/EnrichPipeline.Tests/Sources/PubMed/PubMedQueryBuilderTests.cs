using EnrichPipeline.Sources;
using EnrichPipeline.Sources.PubMed;
using Xunit;

namespace EnrichPipeline.Tests.Sources.PubMed;

public sealed class PubMedQueryBuilderTests
{
    [Theory]
    [InlineData("growth of the cells", "Smith", 2001, "growth[ti] AND cells[ti] AND Smith[au] AND 2000:2002[dp]")]
    [InlineData("T-cell (CD4+) \"help\" #1 [ti] OR x", null, null, "cell[ti] AND CD4[ti] AND help[ti] AND ti[ti]")]
    [InlineData("growth growth Growth", "O'Neil-Smith", null, "growth[ti] AND O Neil Smith[au]")]
    [InlineData("Über große Zellen", null, null, "Über[ti] AND große[ti] AND Zellen[ti]")]
    [InlineData("the of and a", "Smith", 2001, null)]
    [InlineData("", null, null, null)]
    public void Words_are_tagged_and_nothing_in_them_is_an_operator(string title, string? family, int? year, string? term) =>
        Assert.Equal(term, PubMedQueryBuilder.Build(new WorkQuery(title.Split(' '), family, year)));

    [Theory]
    [InlineData("growth", "Smith", "12", "e345", "(growth[ti] AND Smith[au]) OR (Smith[au] AND 12[vi] AND e345[pg])")]
    [InlineData("", "Smith", "33A", "1", "Smith[au] AND 33A[vi] AND 1[pg]")]
    [InlineData("growth", "Smith", "12 Suppl", "345", "growth[ti] AND Smith[au]")]
    [InlineData("growth", "Smith", "12", null, "growth[ti] AND Smith[au]")]
    [InlineData("growth", null, "12", "345", "growth[ti]")]
    public void Author_volume_and_page_are_a_second_way(string title, string? family, string? volume, string? page, string term) =>
        Assert.Equal(term, PubMedQueryBuilder.Build(new WorkQuery(title.Split(' '), family, null) { Volume = volume, FirstPage = page }));

    [Fact]
    public void Eight_words_are_enough() =>
        Assert.Equal(
            8,
            PubMedQueryBuilder
                .Build(new WorkQuery([.. Enumerable.Range(10, 30).Select(i => $"word{i}")], null, null))!
                .Split(" AND ").Length
        );
}
