using CsCheck;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Storage;
using Xunit;

namespace EnrichPipeline.Tests.Model.Documents;

public sealed class DocumentNamesTests
{
    private static readonly string _hash = new('a', 64);

    /// <summary>Made of the endings and separators of the names themselves, so that pairs that could collide meet.</summary>
    private static readonly Gen<string> _names = Gen.OneOf(
            Gen.Const("a"), Gen.Const(".error"), Gen.Const(".ERROR"), Gen.Const(".json"), Gen.Const(".html"), Gen.Const(".jsonl"),
            Gen.Const("~"), Gen.Const("/"), Gen.Const("_changes"), Gen.Const("2026-11-28"), Gen.Const("~" + _hash),
            Gen.Const(new string('b', 895)), Gen.Const(new string('c', 100)))
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
    public void Two_articles_share_no_name_and_none_is_the_folder_of_another() =>
        Gen.Select(_names, _names).Where((one, other) => one != other).Sample((one, other) =>
        {
            string[] names = [.. NamesOf(one), .. NamesOf(other), DocumentNames.Changes(new DateOnly(2026, 11, 28))];
            return names.Distinct(StringComparer.Ordinal).Count() == names.Length
                && !names.Any(name => names.Any(inner => inner.StartsWith(name + "/", StringComparison.Ordinal)));
        });

    [Fact]
    public void Every_name_can_be_stored() => _names.Sample(article => NamesOf(article).All(BlobName.IsValid));

    [Theory]
    [InlineData("paper", null)]
    [InlineData("paper.error", "paper.error.json")]
    [InlineData("a.json/paper", "a.json/paper.json")]
    public void Only_a_name_that_could_collide_was_another_before(string article, string? earlier) =>
        Assert.Equal(earlier, DocumentNames.EarlierDocument(article));

    private static string[] NamesOf(string article) =>
        [DocumentNames.Document(article), DocumentNames.Report(article), DocumentNames.Error(article)];
}
