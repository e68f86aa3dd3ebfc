using EnrichPipeline.Citations;
using EnrichPipeline.Matching;
using EnrichPipeline.Matching.Integrity;
using EnrichPipeline.Model;
using Xunit;
using static EnrichPipeline.Tests.Matching.Works;

namespace EnrichPipeline.Tests.Matching.Integrity;

/// <summary>Tests which printed identifiers are confirmed and which are those of another work.</summary>
public class IdentifierCheckerTests
{
    private const string Moths = "Kim T, Lee S. Hawk moths of coastal dunes in Latvia. Ann Zool. 2011;51(4):611–618.";

    private static readonly BibliographicRecord _moths = Work(
        "Kim Theo; Lee Sue",
        "Hawk moths of coastal dunes in Latvia",
        "Ann Zool | 2011 | 51 | 4 | 611-618",
        doi: "10.1000/moths", pmid: "71"
    );

    private static readonly BibliographicRecord _sibling = Work(
        "Kim Theo; Lee Sue",
        "Tiger moths of coastal dunes in Latvia",
        "Ann Zool | 2010 | 50 | 3 | 500-506",
        doi: "10.1000/tiger", pmid: "70"
    );

    private static readonly BibliographicRecord _erratum = Work(
        "Kim Theo; Lee Sue",
        "Erratum to “Hawk moths of coastal dunes in Latvia” [Ann. Zool. 51 (2011) 611–618]",
        "Ann Zool | 2012 | 52 | 1 | 99",
        doi: "10.1000/erratum"
    );

    private static readonly BibliographicRecord _nextYear =
        Work("Kim Theo; Lee Sue", "Hawk moths of coastal dunes in Latvia", "Ann Zool | 2014 | 54 | 1 | 20-31", doi: "10.1000/next");

    private static readonly BibliographicRecord _preprint =
        Work("Kim Theo; Lee Sue", "Hawk moths of coastal dunes in Latvia", "bioRxiv | 2010", "posted-content", "10.1101/2010.01.01.123456");

    [Theory]
    [InlineData("doi:10.1000/moths", "confirmed")]
    [InlineData("doi:10.1000/tiger", "otherWork")]
    [InlineData("PMID: 70", "otherWork")]
    [InlineData("doi:10.1000/moths PMID: 70", "confirmed otherWork")]
    [InlineData("doi:10.1000/erratum", "otherWork")]
    [InlineData("doi:10.1000/next", "otherWork")]
    [InlineData("doi:10.1101/2010.01.01.123456", "confirmed")]
    [InlineData("doi:10.1000/moths. doi:10.1101/2010.01.01.123456", "confirmed confirmed")]
    [InlineData("doi:10.1000/moths. doi:10.1000/tiger", "confirmed otherWork")]
    [InlineData("doi:10.1000/moths. doi:10.1000/unknown", "confirmed unchecked")]
    [InlineData("doi:10.1000/moths. Erratum in: Ann Zool. 2012;52:99. doi:10.1000/erratum", "confirmed")]
    public void An_identifier_is_that_of_another_work_if_the_work_itself_was_found(string ids, string statuses) =>
        Assert.Equal(statuses, Statuses($"{Moths} {ids}", _moths, _sibling, _erratum, _nextYear, _preprint));

    [Theory]
    [InlineData("Hawk moths of coastal dunes in Latvia", "confirmed")]
    [InlineData("Hawk moths of coastal dunes in Livonia", "confirmed")] // one word is altered, which the assessment tells
    [InlineData("Beetle larvae under the bark of dead spruces", "otherWork")]
    [InlineData("Nachtfalter der Dünen und der Küsten von Lettland", "confirmed")] // at the same place, by the same authors
    public void An_identifier_of_a_work_with_another_title_is_not_confirmed(string title, string status) =>
        Assert.Equal(
            status,
            Statuses($"Kim T, Lee S. {title}. Ann Zool. 2011;51(4):611–618. doi:10.1000/moths", _moths)
        );

    [Theory]
    [InlineData("book", "The Moths of the North: A New Survey", "Kim T", "| 2014", "confirmed")]
    [InlineData("journal-article", "The Moths of the North: A New Survey", "Hart A", "J Zool | 2016 | 20 | 1 | 90-92", "otherWork")]
    public void The_DOI_of_a_review_is_not_that_of_the_book(string type, string title, string author, string place, string status) =>
        Assert.Equal(
            status,
            Statuses(
                "Kim T. The Moths of the North: A New Survey. Oxford: Clarendon Press; 2014. doi:10.1000/book",
                Work(author, title, place, type, "10.1000/book")
            )
        );

    [Theory]
    [InlineData("10.1016/S0033-1111(05) 17950-1", "10.1016/s0033-1111(05)17950-1")]
    [InlineData(
        "10.1002/(SICI)1097-0333(199801)17:1 <57::AID-MTH1>3.0.CO;2-K",
        "10.1002/(sici)1097-0333(199801)17:1<57::aid-mth1>3.0.co;2-k"
    )]
    [InlineData("10.1016/S0033–1111(05)17950–1", "10.1016/s0033-1111(05)17950-1")]
    public void A_DOI_of_the_work_that_a_space_or_dash_breaks_is_confirmed(string printed, string recorded)
    {
        var check = Assert.Single(Checks($"{Moths} doi:{printed}", new DoiRegistration(null), _moths with { Doi = Doi.Parse(recorded) }));

        Assert.Equal((IdentifierStatus.Confirmed, recorded), (check.Status, check.Value));
    }

    [Theory]
    [InlineData("10.1000/mot")]
    [InlineData("10.1000/mot hs2")]
    public void A_DOI_that_is_cut_short_is_not_registered(string printed) =>
        Assert.Equal(
            IdentifierStatus.NotRegistered,
            Assert.Single(Checks($"{Moths} doi:{printed}", new DoiRegistration(null), _moths)).Status
        );

    [Fact]
    public void The_DOI_of_the_book_is_told_but_does_not_make_its_chapter_suspect()
    {
        const string printed =
            "Kim T. Moths of dunes. In: Hart A, editor. Handbook of Coasts. Bern: Haupt; 2010. p. 25–28. doi:10.1000/whole";
        var facts = Facts(printed, null, Work("Hart A", "Handbook of Coasts", "| 2010", "edited-book", "10.1000/whole"));

        var assessed = IntegrityAssessor.Assess(facts, new IdentifierChecker(facts).Checks());

        Assert.Equal(Soundness.Unverifiable, assessed.Assessment);
        Assert.Contains(IntegrityReason.DoiOfOtherWork, assessed.Reasons);
    }

    private static string Statuses(string printed, params BibliographicRecord[] records) =>
        string.Join(' ', Checks(printed, null, records).Select(check => Name(check.Status)));

    private static string Name(IdentifierStatus status) => char.ToLowerInvariant($"{status}"[0]) + $"{status}"[1..];

    private static IReadOnlyList<IdentifierCheck> Checks(
        string printed, DoiRegistration? registration, params BibliographicRecord[] records) =>
        new IdentifierChecker(Facts(printed, registration, records)).Checks();

    private static ReferenceFacts Facts(string printed, DoiRegistration? registration, params BibliographicRecord[] records)
    {
        var citation = CitationParser.Parse(printed);
        return new ReferenceFacts(printed, citation, new Matcher().Rank(printed, citation, records))
        {
            Identifiers = ReferenceIdentifiers.Of(printed, citation),
            Registration = registration,
            Unanswered = [],
            Now = new(2026, 11, 28, 0, 0, 0, TimeSpan.Zero),
        };
    }
}
