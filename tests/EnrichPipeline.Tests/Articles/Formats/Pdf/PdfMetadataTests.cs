using System.Text.Json;
using EnrichPipeline.Articles.Formats;
using EnrichPipeline.Model;
using EnrichPipeline.Tests.Cli;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Articles.Formats.Pdf;

public sealed class PdfMetadataTests
{
    private const string Title = "Growth of cells in salt water and other media";
    private static readonly string[] _list =
    [
        "References",
        "1. Abel R, Bond T. Growth of cells. J Foo 2001;12:34-56.",
        "2. Cole M. Volume and pressure. Bar Lett 2003;3:4-5.",
        "3. Dunn K. Light in rooms. J Foo 2004;15:7-9.",
    ];

    [Fact]
    public void The_largest_type_of_the_first_page_is_the_title_and_the_names_stand_under_it()
    {
        var article = Read(Page(new PdfFile()));

        Assert.Equal(Title, article.Title);
        Assert.Equal(["Poe", "Roe", "Moe"], article.Authors.Select(name => name.Family));
    }

    [Fact]
    public void A_line_in_larger_type_that_names_the_journal_is_no_title()
    {
        Assert.Equal(Title, Read(Page(new PdfFile()).Large(60, 815, 24, "The Journal of Made Up Results")).Title);
    }

    [Fact]
    public void Names_that_the_properties_give_are_believed_where_the_page_prints_them()
    {
        var file = Page(new PdfFile().Author("Jo Poe, Al Roe and Di van der Moe"), "Jo Poe, Al Roe, Di van der Moe");

        Assert.Equal([("Poe", "Jo"), ("Roe", "Al"), ("van der Moe", "Di")], Read(file).Authors.Select(name => (name.Family, name.Given)));
    }

    [Theory]
    [InlineData("Office Computer")]
    [InlineData("admin")]
    [InlineData("Al Roe")]
    [InlineData("Jo Poe, Al Roe, Xi Zoe")]
    [InlineData("Poe")]
    public void Names_that_the_page_does_not_print_so_are_not_believed(string author)
    {
        Assert.Empty(Read(Page(new PdfFile().Author(author), "Jo Poe, Al Roe, Di van der Moe")).Authors);
    }

    [Fact]
    public void The_printed_names_win_over_the_properties()
    {
        var article = Read(Page(new PdfFile().Author("Jo Poe")));

        Assert.Equal(["Poe", "Roe", "Moe"], article.Authors.Select(name => name.Family));
    }

    [Fact]
    public void A_packet_whose_title_the_page_prints_tells_doi_and_place()
    {
        var article = Read(
            WithPacket(
                Xmp(
                    $"""
                    <dc:title><rdf:Alt><rdf:li>{Title}</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>Jo Poe</rdf:li>
                    <rdf:li>Al Roe</rdf:li><rdf:li>Di Moe</rdf:li></rdf:Seq></dc:creator>
                    <prism:doi>10.1000/Salt.12</prism:doi><prism:publicationName>J Salt</prism:publicationName>
                    <prism:volume>12</prism:volume><prism:number>3</prism:number>
                    <prism:startingPage>34</prism:startingPage><prism:endingPage>56</prism:endingPage>
                    <prism:coverDate>2001-05-01</prism:coverDate>
                    """
                ),
                "Jo Poe, Al Roe, Di Moe"
            )
        );

        Assert.Equal(
            ("10.1000/salt.12", "J Salt", 2001, "12", "3", "34-56"),
            (article.Doi?.Value, article.Journal, article.Year, article.Volume, article.Issue, article.Pages)
        );
        Assert.Equal(["Poe", "Roe", "Moe"], article.Authors.Select(name => name.Family));
    }

    [Fact]
    public void A_packet_of_another_article_is_not_believed()
    {
        var article = Read(WithPacket(Xmp("""
            <dc:title><rdf:Alt><rdf:li>A template for the authors of the journal</rdf:li></rdf:Alt></dc:title>
            <prism:doi>10.1000/template</prism:doi><prism:publicationName>J Template</prism:publicationName>
            """)));

        Assert.StartsWith(Title, article.Title, StringComparison.Ordinal);
        Assert.Equal((null, null), (article.Doi?.Value, article.Journal));
    }

    [Fact]
    public void A_doi_that_the_page_prints_wins()
    {
        var file = Page(new PdfFile().Title(Title).Entry("doi", "10.1000/of.the.file")).Text(60, 40, "doi: 10.1000/of.the.page");

        Assert.Equal("10.1000/of.the.page", Read(file).Doi?.Value);
    }

    [Theory]
    [InlineData("doi", "10.1000/of.the.file", "10.1000/of.the.file")]
    [InlineData("WPS-ARTICLEDOI", "10.1000/of.the.file", "10.1000/of.the.file")]
    [InlineData("Notes", "J Salt, 12 (2001) 34-56. doi:10.1000/of.the.file.", "10.1000/of.the.file")]
    [InlineData("Notes", "10.1000/one and 10.1000/two", null)]
    public void Entries_of_publishers_tell_the_doi_if_they_tell_one(string name, string value, string? doi)
    {
        Assert.Equal(doi, Read(Page(new PdfFile().Title(Title).Entry(name, value))).Doi?.Value);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><x>&b;</x>")]
    [InlineData("<x:xmpmeta")]
    [InlineData("")]
    public void A_broken_packet_costs_nothing(string packet)
    {
        Assert.Equal(3, new ArticleReader().Read("paper.pdf", WithPacket(packet)).Article!.References.Count);
    }

    [Fact]
    public async Task The_article_itself_is_matched_by_its_title_and_names()
    {
        using var folder = new TemporaryFolder();
        using var file = new PdfFile();
        file.Page().Large(60, 780, 18, "Efficacy of lenalidomide in myelodysplastic syndromes")
            .Text(60, 750, "List A, Kurtin S, Roe DJ, Buresh A, Mahadevan D, Fuchs D, Rimsza L, Heaton R, Knight R, Zeldis JB")
            .Text(60, 730, "N Engl J Med, Volume 352, Issue 6, pages 549-557, 2005")
            .Text(60, 700, "Some words of the article.")
            .Text(60, 660, _list);
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "paper.pdf"), file.Build());

        await Enrich.RunAsync(folder.Path, "article", "paper.pdf", "--sandbox");

        using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder.Path, "paper.pdf.json")));
        Assert.Equal("10.1056/nejmoa041668", document.RootElement.GetProperty("article").GetProperty("doi").GetString());
    }

    private static PdfFile Page(PdfFile file, string byline = "Jo A. Poe, Al B. Roe, Di C. Moe") =>
        file.Page()
            .Text(60, 800, "J Made Up 2019, no. 7")
            .Large(60, 770, 18, "Growth of cells in salt water")
            .Large(60, 748, 18, "and other media")
            .Text(60, 725, byline)
            .Text(60, 700, "Department of Salt, University of the Sea")
            .Text(60, 660, "Some words of the article and more of them.", "They go on here.")
            .Text(60, 600, _list);

    private static string Xmp(string elements) =>
        $"""
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about=""
              xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/">
            {elements}</rdf:Description></rdf:RDF></x:xmpmeta>
            """;

    private static byte[] WithPacket(string packet, string byline = "Jo A. Poe, Al B. Roe") =>
        PdfFile.OfObjects(
            "<< /Type /Catalog /Pages 2 0 R /Metadata 6 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
            PdfFile.Stream(
                $"BT /F 10 Tf 60 780 Td 30 TL ({Title}) Tj T* ({byline}) Tj T* (Some words on a drug.) Tj "
                + $"{string.Concat(_list.Select(line => $"T* ({line}) Tj "))}ET"
            ),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            PdfFile.Stream(packet, "/Type /Metadata /Subtype /XML")
        );

    private static ArticleMetadata Read(byte[] file) => new ArticleReader().Read("paper.pdf", file).Article!.Metadata;

    private static ArticleMetadata Read(PdfFile file)
    {
        using (file)
            return Read(file.Build());
    }
}
