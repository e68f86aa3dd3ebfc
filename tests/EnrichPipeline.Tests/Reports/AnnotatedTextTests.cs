using System.Text;
using EnrichPipeline.Articles;
using EnrichPipeline.Articles.Formats;
using EnrichPipeline.Reports;
using Xunit;

namespace EnrichPipeline.Tests.Reports;

public sealed class AnnotatedTextTests
{
    private static readonly byte[] _article = File.ReadAllBytes(
        Path.Combine(AppContext.BaseDirectory, "samples", "lenalidomide-review.txt")
    );

    [Fact]
    public void Ids_are_put_in_after_each_matched_reference_and_nothing_else_changes()
    {
        var document = Documents.Sample();

        var text = AnnotatedText.Of(document, _article).Text!;

        Assert.Contains("352:549–557. doi:10.1056/nejmoa041668 PMID:15703420 ", text, StringComparison.Ordinal);
        var without = document.References.Aggregate(
            text,
            (left, reference) =>
                reference.Doi is { } doi
                    ? left.Replace(
                        $" doi:{doi.Value}{(reference.Pmid is { } pmid ? " PMID:" + pmid.Value : "")}"
                            + $"{(reference.Pmcid is { } pmcid ? " PMCID:" + pmcid.Value : "")} ",
                        "",
                        StringComparison.Ordinal
                    )
                    : left
        );
        Assert.Equal(Encoding.UTF8.GetString(_article), without);
    }

    [Fact]
    public void The_ids_are_read_from_the_annotated_text_again()
    {
        var document = Documents.Sample();

        var again = ((IArticleReader)new ArticleReader())
            .Read("again.txt", Encoding.UTF8.GetBytes(AnnotatedText.Of(document, _article).Text!))
            .Article!;

        Assert.Equal(
            document.References.Select(reference => (reference.Doi?.Value, reference.Pmid?.Value)),
            again.References.Select(reference => Citation(reference.Printed)));
    }

    [Fact]
    public void Another_article_is_refused() =>
        Assert.Contains("not the one", AnnotatedText.Of(Documents.Sample(), [.. _article, (byte)' ']).Problem, StringComparison.Ordinal);

    [Fact]
    public void An_article_that_is_no_plain_text_is_refused_in_words()
    {
        var document = Documents.Sample();
        byte[] xml = [.. "<article><back>"u8, .. _article];

        var annotated = AnnotatedText.Of(document with { Source = document.Source with { Version = VersionOf(xml) } }, xml);

        Assert.Contains("not plain text", annotated.Problem, StringComparison.Ordinal);
    }

    private static (string? Doi, string? Pmid) Citation(string printed)
    {
        var citation = EnrichPipeline.Citations.CitationParser.Parse(printed);
        return (citation.Doi?.Value, citation.Pmid?.Value);
    }

    private static string VersionOf(byte[] bytes) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
}
