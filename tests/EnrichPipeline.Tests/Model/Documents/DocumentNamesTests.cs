using CsCheck;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Storage;
using Xunit;

namespace EnrichPipeline.Tests.Model.Documents;

public sealed class DocumentNamesTests
{
    private static readonly string _hash = new('a', 64);

    /// <summary>The endings and separators of document names, so that names are made that could collide.</summary>
    private static readonly string[] _pieces =
    [
        "a", ".error", ".ERROR", ".json", ".html", ".jsonl", "~", "/", "_changes", "2026-11-28", "~" + _hash,
        new('b', 895), new('c', 100),
    ];

    private static readonly Gen<string> _names = Gen.OneOf([.. _pieces.Select(Gen.Const)])
        .Array[1, 7].Select(string.Concat).Where(BlobName.IsValid);

    [Theory]
    [InlineData("paper", "paper.json", "paper.html", "paper.error.json")]
    [InlineData("in/a folder/paper.txt", "in/a folder/paper.txt.json", "in/a folder/paper.txt.html", "in/a folder/paper.txt.error.json")]
    [InlineData("paper.json", "paper.json.json", "paper.json.html", "paper.json.error.json")]
    [InlineData("paper.error", "paper.error~.json", "paper.error.html", "paper.error.error.json")]
    [InlineData("paper.Error~", "paper.Error~~.json", "paper.Error~.html", "paper.Error~.error.json")]
    [InlineData("a.json/paper", "a.json~/paper.json", "a.json~/paper.html", "a.json~/paper.error.json")]
    public void What_lies_in_enriched_is_called_after_its_article(string article, string document, string report, string error) =>
        Assert.Equal(
            (document, report, error), (DocumentNames.Document(article), DocumentNames.Report(article), DocumentNames.Error(article)));

    [Fact]
    public void Two_articles_share_no_name_and_none_is_the_folder_of_another()
    {
        var articles = _pieces
            .Concat(_pieces.SelectMany(_ => _pieces, string.Concat))
            .Concat(_pieces.SelectMany(_ => _pieces, string.Concat).SelectMany(_ => _pieces, string.Concat))
            .Where(BlobName.IsValid)
            .Distinct();

        Assert.True(AreApart([.. articles]));
    }

    [Fact]
    public void Two_articles_of_any_names_share_none() =>
        Gen.Select(_names, _names).Where((one, other) => one != other).Sample((one, other) => AreApart([one, other]));

    [Fact]
    public void Every_name_can_be_stored() => _names.Sample(article => NamesOf(article).All(BlobName.IsValid));

    [Theory]
    [InlineData("paper", null)]
    [InlineData("paper.error", "paper.error.json")]
    [InlineData("a.json/paper", "a.json/paper.json")]
    public void Only_a_name_that_could_collide_was_another_before(string article, string? earlier) =>
        Assert.Equal(earlier, DocumentNames.EarlierDocument(article));

    private static bool AreApart(string[] articles)
    {
        string[] names = [.. articles.SelectMany(NamesOf), DocumentNames.Changes(new DateOnly(2026, 11, 28))];
        var distinct = names.ToHashSet(StringComparer.Ordinal);
        return distinct.Count == names.Length && !names.SelectMany(FoldersOf).Any(distinct.Contains);
    }

    private static IEnumerable<string> FoldersOf(string name) =>
        Enumerable.Range(0, name.Length).Where(at => name[at] == '/').Select(at => name[..at]);

    private static string[] NamesOf(string article) =>
        [DocumentNames.Document(article), DocumentNames.Report(article), DocumentNames.Error(article)];
}
