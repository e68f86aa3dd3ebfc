using System.Text;
using System.Text.Json;
using EnrichPipeline.Articles;
using EnrichPipeline.Articles.Formats;
using EnrichPipeline.Tests.Cli;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Articles.Formats.Xml;

public sealed class NlmArticleTests
{
    private const string Page = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE article PUBLIC "-//NLM//DTD JATS//EN" "JATS-archivearticle1.dtd">
        <article><front><journal-meta><journal-title>J Made Up</journal-title></journal-meta>
        <article-meta><article-id pub-id-type="doi">10.5555/Made.1</article-id>
        <title-group><article-title>A <italic>made</italic> page<xref>*</xref></article-title></title-group>
        <contrib-group><contrib contrib-type="author"><name><surname>Doe</surname><given-names>Jo</given-names></name></contrib>
        </contrib-group>
        <pub-date><year>2020</year></pub-date><volume>4</volume><issue>2</issue><fpage>10</fpage><lpage>19</lpage>
        <abstract><title>Aim</title><p>To see.</p></abstract><kwd-group><kwd>pages</kwd></kwd-group></article-meta></front>
        <back><ref-list><title>References</title>
        <ref><label>1</label>
        <mixed-citation>List A, Kurtin S, et al. Efficacy of lenalidomide in myelodysplastic syndromes.
        <source>N Engl J Med</source> 2005;352:549–557.<pub-id pub-id-type="pmid">15703420</pub-id></mixed-citation></ref>
        <ref><label>2</label><element-citation><person-group><name><surname>D'Amato</surname><given-names>RJ</given-names></name>
        </person-group><article-title>Thalidomide is an inhibitor of angiogenesis</article-title><source>Proc Natl Acad Sci U S A</source>
        <year>1994</year><volume>91</volume><issue>9</issue><fpage>4082</fpage><lpage>4085</lpage>
        <pub-id pub-id-type="doi">10.1073/pnas.91.9.4082</pub-id></element-citation></ref>
        </ref-list></back></article>
        """;

    [Fact]
    public void Tagged_fields_become_metadata()
    {
        var page = Read(Page).Article!.Metadata;

        Assert.Equal(
            ("A made page", "J Made Up", 2020, "4", "2", "10-19"),
            (page.Title, page.Journal, page.Year, page.Volume, page.Issue, page.Pages)
        );
        Assert.Equal(("10.5555/made.1", "Aim To see.", "Doe"), (page.Doi?.Value, page.Abstract, page.Authors.Single().Family));
        Assert.Equal(["pages"], page.Keywords);
    }

    [Fact]
    public void A_reference_of_fields_is_written_as_it_would_be_printed_and_keeps_its_ids()
    {
        var reference = Read(Page).Article!.References[1];

        Assert.Equal(
            "D'Amato RJ. Thalidomide is an inhibitor of angiogenesis. Proc Natl Acad Sci U S A 1994;91(9):4082-4085.",
            reference.Printed
        );
        Assert.Equal("10.1073/pnas.91.9.4082", reference.TaggedIds?.Doi?.Value);
    }

    [Fact]
    public void An_id_for_machines_does_not_run_into_the_printed_text_and_offsets_count_in_the_extracted_text()
    {
        var references = Read(Page).Article!.References;

        Assert.EndsWith("2005;352:549–557.", references[0].Printed);
        Assert.Equal((0, references[0].Printed.Length + 1), (references[0].Offset, references[1].Offset));
    }

    [Fact]
    public async Task Tagged_articles_go_through_the_whole_pipeline()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "paper.txt"), Page);

        await Enrich.RunAsync(folder.Path, "article", "paper.txt", "--sandbox");

        using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder.Path, "paper.txt.json")));
        var references = document.RootElement.GetProperty("references").EnumerateArray().ToList();
        Assert.Equal([Texts.KnownDoi, "10.1073/pnas.91.9.4082"], references.Select(reference => reference.GetProperty("doi").GetString()));
        Assert.Equal("15703420", references[0].GetProperty("citation").GetProperty("pmid").GetString());
    }

    [Theory]
    [InlineData(
        "Falk, T. U-Net. <italic>Nat. Methods</italic><bold>16</bold>, 67–70 (2019).",
        "Falk, T. U-Net. Nat. Methods 16, 67–70 (2019)."
    )]
    [InlineData(
        "<name><surname>Soto</surname><given-names>C</given-names></name><year>2018</year><article-title>Folding</"
        + "article-title><source>Nat Neurosci</source><volume>21</volume><fpage>1332</fpage>",
        "Soto C. Folding. Nat Neurosci 2018;21:1332."
    )]
    [InlineData("Abel R. H<sub>2</sub><sup>+</sup> in salt. 2001.", "Abel R. H2+ in salt. 2001.")]
    public void Tags_that_touch_stand_apart(string citation, string printed) =>
        Assert.Equal(
            printed,
            Read($"<article><ref-list><ref><mixed-citation>{citation}</mixed-citation></ref></ref-list></article>")
                .Article!.References[0]
                .Printed
        );

    [Theory]
    [InlineData("<article><ref-list><ref>", "not well-formed")]
    [InlineData("<article><ref-list/></article>", "no ref-list")]
    [InlineData(
        "<!DOCTYPE a [<!ENTITY x SYSTEM "
        + "'file:///etc/passwd'>]><article><ref-list><ref><mixed-citation>&x;</mixed-citation></ref></ref-list></article>",
        "not well-formed"
    )]
    public void Hostile_and_broken_pages_give_a_sentence(string page, string problem) => Assert.Contains(problem, Read(page).Problem);

    [Fact]
    public void Deep_nesting_gives_a_sentence() =>
        Assert.Contains("nested deeper", Read("<ref-list>" + string.Concat(Enumerable.Repeat("<a>", 100_000))).Problem);

    [Theory]
    [InlineData(1_000, "", "", null)]
    [InlineData(1_001, "", "", "more than 1000 attributes")]
    [InlineData(1_001, "<!-- ' -->", "", "more than 1000 attributes")]
    [InlineData(1_001, "<!DOCTYPE article [<!-- ' -->]>", "", "more than 1000 attributes")]
    [InlineData(1_001, "<?p \"?>", "", "more than 1000 attributes")]
    [InlineData(1_000, "<!-- <a b='' -->", "<![CDATA[<a b='' ]]>", null)]
    public void A_tag_with_too_many_attributes_gives_a_sentence(int attributes, string before, string after, string? problem)
    {
        var many = string.Concat(Enumerable.Range(0, attributes).Select(number => $" a{number}='='"));
        var result = Read(
            $"{before}<article><ref-list><ref{many}>"
            + $"<mixed-citation>Abel R. Salt. 2001.{after}</mixed-citation></ref></ref-list></article>");

        Assert.Equal(problem is null, result.Succeeded);
        Assert.Contains(problem ?? "", result.Problem ?? "");
    }

    private static ArticleReadResult Read(string page) => new ArticleReader().Read("page.txt", Encoding.UTF8.GetBytes(page));
}
