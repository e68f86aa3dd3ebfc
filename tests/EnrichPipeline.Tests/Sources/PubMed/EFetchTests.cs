using EnrichPipeline.Model;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Sources.PubMed;

public sealed class EFetchTests
{
    private const string Head = """
        <?xml version="1.0" ?>
        <!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN"
        "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">
        """;

    public static TheoryData<string, string, string, NoticeKind, string?, NoticeDirection> Links =>
        new()
        {
            {
                "RetractionIn",
                "Lancet. 2010 Feb 6;375(9713):445. doi: 10.1016/S0140-6736(10)60175-4.",
                "Journal Article",
                NoticeKind.Retraction,
                "10.1016/s0140-6736(10)60175-4",
                NoticeDirection.About
            },
            {
                "PartialRetractionIn",
                "Lancet. 2004 Mar 6;363(9411):750. doi: 10.1016/S0140-6736(04)15715-2",
                "Journal Article",
                NoticeKind.Retraction,
                "10.1016/s0140-6736(04)15715-2",
                NoticeDirection.About
            },
            { "ErratumIn", "Lancet. 2004 Mar 6;363(9411):750", "Journal Article", NoticeKind.Correction, null, NoticeDirection.About },
            {
                "ExpressionOfConcernIn",
                "Science. 2012 May 4. doi: 10.1126/science.1224522.",
                "Journal Article",
                NoticeKind.ExpressionOfConcern,
                "10.1126/science.1224522",
                NoticeDirection.About
            },
            {
                "UpdateIn",
                "Cell Genom. 2025 Apr 9;5(4):100814. doi: 10.1016/j.xgen.2025.100814.",
                "Preprint",
                NoticeKind.NewVersion,
                "10.1016/j.xgen.2025.100814",
                NoticeDirection.About
            },
            {
                "RetractionOf",
                "Lancet. 1998 Feb 28;351(9103):637-41. doi: 10.1016/s0140-6736(97)11096-0",
                "Retraction of Publication",
                NoticeKind.Retraction,
                "10.1/own",
                NoticeDirection.IsNotice
            },
            { "ErratumFor", "PLoS One. 2018", "Published Erratum", NoticeKind.Correction, "10.1/own", NoticeDirection.IsNotice },
        };

    [Theory]
    [MemberData(nameof(Links))]
    public async Task Links_to_notices_are_read_with_the_side_that_the_record_is_on(
        string type, string source, string publicationType, NoticeKind kind, string? doi, NoticeDirection direction)
    {
        var record = await ReadAsync(Article("1", "10.1000/own", [publicationType], (type, source)));

        var notice = Assert.Single(record!.Notices);
        var expected = doi == "10.1/own" ? "10.1000/own" : doi;
        Assert.Equal((kind, expected, direction), (notice.Kind, notice.Doi?.Value, notice.Direction));
    }

    [Fact]
    public async Task Comments_are_no_notices_and_the_type_tells_of_a_retraction_without_link()
    {
        var record = await ReadAsync(
            Article(
                "1",
                "10.1000/own",
                ["Journal Article", "Retracted Publication"],
                ("CommentIn", "Lancet. 1998 Mar 21;351(9106):905"),
                ("SummaryForPatientsIn", "Ann Intern Med. 2001")
            )
        );

        Assert.Equal(new Notice(NoticeKind.Retraction, null, "pubMed", null, NoticeDirection.About), Assert.Single(record!.Notices));
    }

    [Fact]
    public async Task Fields_and_own_ids_are_read_and_not_those_of_cited_works()
    {
        var record = (await ReadAsync(Article("1", "10.1000/own", ["Journal Article"])))!;

        Assert.Equal(("10.1000/own", "PMC12"), (record.Doi?.Value, record.Pmcid?.Value));
        Assert.Equal(
            ("Effect of CO2 on rowing", "Journal of Rowing", "351", "637-641", 1998),
            (record.Title, record.Container, record.Volume, record.Pages, record.Year)
        );
        Assert.Equal([new PersonName("Rower", "Ann B"), new PersonName("Rowing Study Group", null)], record.Authors);
    }

    [Fact]
    public async Task A_PMID_missing_from_the_set_is_unknown_only_if_the_summary_says_so()
    {
        using var sources = new SourcesUnderTest();
        sources.Http
            .On("efetch.fcgi", Xml(Head + "<PubmedArticleSet></PubmedArticleSet>"))
            .On("esummary.fcgi", Planned.Ok("""{"result":{"uids":["7"],"7":{"uid":"7","error":"cannot get document summary"}}}"""));

        var answer = await sources.PubMed.ReadAsync(Pmid.Parse("7"), CancellationToken.None);

        Assert.True(answer.IsAvailable);
        Assert.Null(answer.Value);
    }

    [Theory]
    [InlineData("<html><body>NCBI is down</body></html>")]
    [InlineData("<eFetchResult><ERROR>Search Backend failed</ERROR></eFetchResult>")]
    [InlineData("<PubmedArticleSet><PubmedArticle>")]
    [InlineData("""<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><PubmedArticleSet>&x;</PubmedArticleSet>""")]
    public async Task A_faulty_answer_is_an_outage_and_never_not_found(string body)
    {
        using var sources = new SourcesUnderTest();
        sources.Http.Always(_ => true, _ => Xml(body));

        Assert.False((await sources.PubMed.ReadAsync(Pmid.Parse("7"), CancellationToken.None)).IsAvailable);
    }

    private static async Task<BibliographicRecord?> ReadAsync(string article)
    {
        using var sources = new SourcesUnderTest();
        sources.Http.On("efetch.fcgi", Xml(Head + $"<PubmedArticleSet>{article}</PubmedArticleSet>"));
        return (await sources.PubMed.ReadAsync(Pmid.Parse("1"), CancellationToken.None)).Value;
    }

    private static Planned Xml(string body) => new(200, body, "text/xml");

    private static string Article(string pmid, string doi, string[] types, params (string Type, string Source)[] links) =>
        $"""
            <PubmedArticle><MedlineCitation><PMID Version="1">{pmid}</PMID><Article>
              <Journal><JournalIssue><Volume>351</Volume><Issue>9103</Issue><PubDate><MedlineDate>1998 Feb-Mar</MedlineDate></PubDate>
              </JournalIssue><Title>Journal of Rowing</Title></Journal>
              <ArticleTitle>Effect of CO<sub>2</sub> on rowing.</ArticleTitle><Pagination><MedlinePgn>637-41</MedlinePgn></Pagination>
              <AuthorList><Author><LastName>Rower</LastName><ForeName>Ann B</ForeName></Author><Author>
              <CollectiveName>Rowing Study Group</CollectiveName></Author></AuthorList>
              <PublicationTypeList>{string.Concat(
                types.Select(type => $"<PublicationType>{type}</PublicationType>")
            )}</PublicationTypeList></Article>
              <CommentsCorrectionsList>{string.Concat(
                links.Select(link =>
                    $"""<CommentsCorrections RefType="{link.Type}"><RefSource>{link.Source}</RefSource></CommentsCorrections>"""
                )
            )}</CommentsCorrectionsList></MedlineCitation>
              <PubmedData><ArticleIdList><ArticleId IdType="pubmed">{pmid}</ArticleId><ArticleId IdType="doi">{doi}</ArticleId>
              <ArticleId IdType="pmc">PMC12</ArticleId></ArticleIdList>
              <ReferenceList><Reference><ArticleIdList><ArticleId IdType="doi">10.1000/cited</ArticleId></ArticleIdList></Reference>
              </ReferenceList></PubmedData></PubmedArticle>
            """;
}
