using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Model;
using Xunit;
using static EnrichPipeline.Tests.Matching.Works;
using Record = EnrichPipeline.Model.BibliographicRecord;

namespace EnrichPipeline.Tests.Matching;

public class SameWorkTests
{
    private const string Title = "Vascular growth in mesentery";
    private const string Place = "Microvasc Res | 1996 | 51 | | 153-163";

    public static TheoryData<string, Record, Record, bool> Pairs =>
        new()
        {
            { "the same in everything", Of(), Of(), true },
            { "the same DOI, all else another", Of(doi: "10.1000/a"), Work("Meier A", "Other", "Blood", doi: "10.1000/a"), true },
            { "the same PMID, all else another", Of(pmid: "7"), Work("Meier A", "Other", "Blood", pmid: "7"), true },
            {
                "the same PMID, of another DOI, all else another",
                Of(doi: "10.1000/a", pmid: "7"),
                Work("Meier A", "Other", "Blood", doi: "10.1000/b", pmid: "7"),
                false
            },
            { "another PMID, all else another", Of(pmid: "7"), Work("Meier A", "Other", "Blood", pmid: "8"), false },
            { "no PMID at all, all else another", Of(), Work("Meier A", "Other", "Blood"), false },
            { "deposited twice", Of(doi: "10.1000/a"), Of(doi: "10.1000/b"), true },
            { "a preprint", Of(), Of(type: "posted-content"), false },
            { "another spelling of the title", Of(), Of("VASCULAR growth, in mesentery."), true },
            { "another title", Of(), Of("Vascular growth in mesenteries"), false },
            { "no title", Of(null), Of(null), false },
            { "a title on one side", Of(), Of(null), false },
            { "a title on the other side", Of(null), Of(), false },
            { "a title of twenty letters", Of("Growth of rats at nights"), Of("Growth of rats at nights"), true },
            { "a title that many have", Of("Growth of rats at night"), Of("Growth of rats at night"), false },
            { "printed a year later", Of(), Of(place: "Microvasc Res | 1997 | 51 | | 153-163"), true },
            { "two years later", Of(), Of(place: "Microvasc Res | 1998 | 51 | | 153-163"), false },
            { "one of several years", Of(), Of(place: "Microvasc Res | 1990/1997 | 51 | | 153-163"), true },
            { "no year", Of(), Of(place: "Microvasc Res | | 51 | | 153-163"), true },
            { "no year on the other side", Of(place: "Microvasc Res | | 51 | | 153-163"), Of(), true },
            { "another page", Of(), Of(place: "Microvasc Res | 1996 | 51 | | 154-163"), false },
            { "another last page", Of(), Of(place: "Microvasc Res | 1996 | 51 | | 153-170"), true },
            { "no page", Of(), Of(place: "Microvasc Res | 1996 | 51 | | "), true },
            { "another volume", Of(), Of(place: "Microvasc Res | 1996 | 52 | | 153-163"), false },
            { "no volume", Of(), Of(place: "Microvasc Res | 1996 | | | 153-163"), true },
            {
                "another volume, of two DOIs",
                Of(doi: "10.1000/a"),
                Of(place: "Microvasc Res | 1996 | 52 | | 153-163", doi: "10.1000/b"),
                false
            },
            {
                "another count of volumes at PubMed",
                Of(doi: "10.1000/a"),
                Of(place: "Microvasc Res | 1996 | 1 | | 153-163", pmid: "7"),
                true
            },
            { "another count of volumes, without a page", Of(doi: "10.1000/a"), Of(place: "Microvasc Res | 1996 | 1 | | "), false },
            {
                "another count of volumes, without a page on the other side",
                Of(place: "Microvasc Res | 1996 | 1 | | ", doi: "10.1000/a"),
                Of(),
                false
            },
            {
                "the volume in letters",
                Of(place: "Microvasc Res | 1996 | LI | | 153-163"),
                Of(place: "Microvasc Res | 1996 | LI | | 153-163"),
                true
            },
            {
                "another volume in letters",
                Of(place: "Microvasc Res | 1996 | LI | | 153-163"),
                Of(place: "Microvasc Res | 1996 | LII | | 153-163"),
                false
            },
            { "an article number for a page", Of(place: "Microvasc Res | 1996 | 51") with { ArticleNumber = "e153" }, Of(), true },
            { "another article number", Of(place: "Microvasc Res | 1996 | 51") with { ArticleNumber = "e154" }, Of(), false },
            { "an article number beside the page", Of() with { ArticleNumber = "e7" }, Of(), true },
            { "another first author", Of(), Of(authors: "Meier A; Norrby K"), false },
            { "another spelling of the first author", Of(authors: "Müller F"), Of(authors: "MULLER Fritz"), true },
            { "no author", Of(), Of(authors: ""), true },
            { "no author on the other side", Of(authors: ""), Of(), true },
        };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Two_records_are_of_one_work_where_nothing_speaks_against_it(
        string what,
        BibliographicRecord a,
        BibliographicRecord b,
        bool expected
    )
    {
        Assert.True(SameWork.Is(a, b) == expected, what);
        Assert.True(SameWork.Is(b, a) == expected, $"{what}, the other way round");
    }

    private static BibliographicRecord Of(
        string? title = Title,
        string place = Place,
        string authors = "Norrby K",
        string type = "journal-article",
        string? doi = null,
        string? pmid = null
    ) => Work(authors, title, place, type, doi, pmid);
}
