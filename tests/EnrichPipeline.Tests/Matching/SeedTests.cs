using EnrichPipeline.Citations;
using EnrichPipeline.Matching;
using EnrichPipeline.Model;
using Xunit;
using static EnrichPipeline.Tests.Matching.Works;

namespace EnrichPipeline.Tests.Matching;

public class SeedTests
{
    private static readonly MatchingOptions _options = new();
    private static readonly Matcher _matcher = new();

    public static TheoryData<int> Ordinals => [.. SeedReferences.All.Keys];

    [Theory]
    [MemberData(nameof(Ordinals))]
    public void A_reference_is_matched_to_its_work_among_all_the_others(int ordinal)
    {
        var (printed, work) = SeedReferences.All[ordinal];
        var best = Rank(printed, [.. SeedReferences.All.Values.Select(seed => seed.Work)])[0];
        Assert.Same(work, best.Record);
        Assert.True(best.Confidence >= _options.MatchedAt, $"{best.Confidence}");
    }

    [Theory]
    [MemberData(nameof(Ordinals))]
    public void A_reference_is_matched_to_nothing_when_its_work_is_not_there(int ordinal)
    {
        var (printed, work) = SeedReferences.All[ordinal];
        var others = SeedReferences.All.Values.Select(seed => seed.Work).Where(other => other != work).ToArray();
        Assert.All(
            Rank(printed, others),
            candidate => Assert.True(candidate.Confidence < _options.ProbableAt, $"{candidate.Confidence} {candidate.Record.Title}")
        );
    }

    [Fact]
    public void A_symposium_abstract_is_matched_to_nothing() =>
        Assert.All(
            Rank(SeedReferences.Nowhere, [.. SeedReferences.All.Values.Select(seed => seed.Work), LaterPapers.Docetaxel]),
            candidate => Assert.True(candidate.Confidence < _options.ProbableAt)
        );

    public static TheoryData<int, string> Traps => new()
    {
        { 3, nameof(LaterPapers.Dexamethasone) },
        { 13, nameof(LaterPapers.PartOne) },
        { 17, nameof(LaterPapers.RefractoryCancer) },
        { 20, nameof(LaterPapers.Docetaxel) },
    };

    [Theory]
    [MemberData(nameof(Traps))]
    public void An_abstract_or_a_part_is_not_the_related_paper(int ordinal, string paper)
    {
        var candidate = Assert.Single(Rank(SeedReferences.All[ordinal].Printed, [LaterPapers.Named(paper)]));
        Assert.True(candidate.Confidence < _options.ProbableAt, $"{candidate.Confidence}");
    }

    [Theory]
    [InlineData(4, "pages", "368-378", "4082-4085")]
    [InlineData(7, "container", "Microvas Res", "Microvasc Res")]
    [InlineData(8, "firstAuthor", "Norby K", "Norrby K")]
    [InlineData(
        8,
        "title",
        "Vascular endothelial growth factor and de novo mammalian angiogensis",
        "Vascular endothelial growth factor and de novo mammalian angiogenesis"
    )]
    [InlineData(14, "container", "Clin Exp Immunon", "Clinical and Experimental Immunology")]
    public void Misprints_are_named(int ordinal, string field, string printed, string recorded)
    {
        var (text, work) = SeedReferences.All[ordinal];
        var best = Rank(text, [work])[0];
        Assert.Contains(new Discrepancy(field, printed, recorded), Discrepancy.Of(best.Evidence));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(15)]
    [InlineData(16)]
    public void A_faultless_reference_has_no_discrepancy(int ordinal)
    {
        var (printed, work) = SeedReferences.All[ordinal];
        Assert.Empty(Discrepancy.Of(Rank(printed, [work])[0].Evidence));
    }

    private static IReadOnlyList<Candidate> Rank(string printed, IReadOnlyList<BibliographicRecord> records) =>
        _matcher.Rank(printed, CitationParser.Parse(printed), records);

    private static class LaterPapers
    {
        public static readonly BibliographicRecord Dexamethasone = Work(
            "Weber DM; Chen C; Niesvizky R; Wang M; Belch A",
            "Lenalidomide plus dexamethasone for relapsed multiple myeloma in North America",
            "New England Journal of Medicine = N Engl J Med | 2007 | 357 | 21 | 2133-2142",
            pmid: "18032763"
        );

        public static readonly BibliographicRecord PartOne = Work(
            "Neubert R; Nogueira AC; Neubert D",
            "Thalidomide derivatives and the immune system. I. Changes in the pattern of integrin receptors and other surface markers on "
            + "T lymphocyte subpopulations of marmoset blood",
            "Archives of Toxicology = Arch Toxicol | 1993 | 67 | 1 | 1-17",
            doi: "10.1007/bf02072029"
        );

        public static readonly BibliographicRecord RefractoryCancer = Work(
            "Dahut WL; Aragon-Ching JB; Woo S; Tohnya TM; Gulley JL; Arlen PM; Wright JJ",
            "Phase I study of oral lenalidomide in patients with refractory metastatic cancer",
            "Journal of Clinical Pharmacology = J Clin Pharmacol | 2009 | 49 | 6 | 650-660"
        );

        public static readonly BibliographicRecord Docetaxel = Work(
            "Sanborn SL; Cooney MM; Dowlati A; Brell JM; Krishnamurthi S; Gibbons J",
            "Phase I trial of docetaxel given every 3 weeks and daily lenalidomide in patients with advanced solid tumors",
            "Investigational New Drugs = Invest New Drugs | 2009 | 27 | 5 | 453-460",
            doi: "10.1007/s10637-008-9200-x"
        );

        public static BibliographicRecord Named(string name) => name switch
        {
            nameof(Dexamethasone) => Dexamethasone,
            nameof(PartOne) => PartOne,
            nameof(RefractoryCancer) => RefractoryCancer,
            _ => Docetaxel,
        };
    }
}
