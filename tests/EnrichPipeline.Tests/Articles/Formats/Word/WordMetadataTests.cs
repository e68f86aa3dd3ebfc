using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using EnrichPipeline.Articles.Formats;
using EnrichPipeline.Model;
using Xunit;
using static EnrichPipeline.Tests.Articles.Formats.Word.WordFile;

namespace EnrichPipeline.Tests.Articles.Formats.Word;

public sealed class WordMetadataTests
{
    private const string Title = "Growth of cells in salt water and other media";
    private static readonly string[] _list =
    [
        "References",
        "1. Abel R, Bond T. Growth of cells. J Foo 2001;12:34-56.",
        "2. Cole M. Volume and pressure. Bar Lett 2003;3:4-5.",
        "3. Dunn K. Light in rooms. J Foo 2004;15:7-9.",
    ];

    [Theory]
    [InlineData("Jo Poe; Al Roe", true)]
    [InlineData("Jo Poe and Al Roe", true)]
    [InlineData("Poe, Jo; Roe, Al", true)]
    [InlineData("Office Computer", false)]
    [InlineData("Al Roe", false)]
    public void The_creator_counts_only_if_the_page_prints_the_names(string creator, bool believed)
    {
        var names = Read(core => core.Creator = creator, Plain(Title), Plain("Jo Poe, Al Roe")).Authors.Select(name => name.Family);

        Assert.Equal(believed ? ["Poe", "Roe"] : (string[])[], names);
    }

    [Fact]
    public void The_printed_names_win_over_the_creator()
    {
        Assert.Equal(
            ["Poe", "Roe"],
            Read(core => core.Creator = "Jo Poe", Plain(Title), Plain("Jo A. Poe1, Al B. Roe2")).Authors.Select(name => name.Family)
        );
    }

    [Fact]
    public void The_style_of_titles_tells_the_title_and_the_names_stand_under_it()
    {
        var metadata = Read(
            core => core.Title = "Microsoft Word - draft 3.docx",
            Plain("Manuscript of the second revision"),
            Styled("Title", Title),
            Plain("Jo A. Poe1, Al B. Roe2")
        );

        Assert.Equal(Title, metadata.Title);
        Assert.Equal(["Poe", "Roe"], metadata.Authors.Select(name => name.Family));
    }

    [Theory]
    [InlineData(Title, "10.1000/salt.12")]
    [InlineData("A template for the authors of the journal", null)]
    public void An_identifier_counts_only_beside_a_title_that_is_printed(string title, string? doi)
    {
        Assert.Equal(doi, Read(core => (core.Title, core.Identifier) = (title, "doi:10.1000/salt.12"), Plain(Title)).Doi?.Value);
    }

    private static Paragraph Styled(string style, string text) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Run(text));

    private static ArticleMetadata Read(Action<Core> set, params OpenXmlElement[] beginning)
    {
        using var stream = new MemoryStream();
        stream.Write(Of([.. beginning, Plain("Some words of the article."), .. _list.Select(Plain)]));
        using (var document = WordprocessingDocument.Open(stream, isEditable: true))
        {
            var core = new Core();
            set(core);
            (document.PackageProperties.Title, document.PackageProperties.Creator, document.PackageProperties.Identifier) = (
                core.Title,
                core.Creator,
                core.Identifier
            );
        }

        return new ArticleReader().Read("paper.docx", stream.ToArray()).Article!.Metadata;
    }

    /// <summary>The core properties that a test sets.</summary>
    private sealed class Core
    {
        public string? Title { get; set; }

        public string? Creator { get; set; }

        public string? Identifier { get; set; }
    }
}
