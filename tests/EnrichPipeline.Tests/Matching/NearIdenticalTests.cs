using EnrichPipeline.Citations;
using EnrichPipeline.Matching;
using EnrichPipeline.Model;
using Xunit;
using static EnrichPipeline.Tests.Matching.Works;

namespace EnrichPipeline.Tests.Matching;

/// <summary>Tests works that have almost everything in common, and references to only one of them.</summary>
public class NearIdenticalTests
{
    private static readonly MatchingOptions _options = new();

    public static TheoryData<string, string, string> Pairs =>
        new()
        {
            {
                "part I and part II",
                "Li L, Sun J, Zhang F. Wheat/maize strip intercropping: I. Yield advantages and interspecific interactions. Field Crops "
                + "Res "
                    + "2001;71:123-137.",
                "Li L, Sun J, Zhang F. Wheat/maize strip intercropping: II. Recovery or compensation of maize after wheat harvesting. "
                + "Field "
                    + "Crops Res 2001;71:173-181."
            },
            {
                "the same authors' other paper",
                "Turpie AG, Lassen MR, Davidson BL. Rivaroxaban versus enoxaparin for thromboprophylaxis after total knee arthroplasty "
                    + "(RECORD4): a randomised trial. Lancet 2009;373:1673-1680.",
                "Lassen MR, Ageno W, Borris LC. Rivaroxaban versus enoxaparin for thromboprophylaxis after total knee arthroplasty. N "
                + "Engl J "
                    + "Med 2008;358:2776-2786."
            },
            {
                "another gene family of the same plant",
                "Wu M, Li Y, Chen D. Genome-wide identification and expression analysis of the IQD gene family in moso bamboo. Sci Rep "
                    + "2016;6:24520.",
                "Chen D, Chen Z, Wu M. Genome-wide identification and expression analysis of the HD-Zip gene family in moso bamboo. J "
                + "Plant "
                    + "Growth Regul 2017;36:323-337."
            },
            {
                "the yearly report of a database",
                "Liolios K, Mavromatis K, Tavernarakis N. The Genomes On Line Database (GOLD) in 2007: status of genomic and metagenomic "
                    + "projects. Nucleic Acids Res 2008;36:D475-D479.",
                "Liolios K, Chen IM, Mavromatis K. The Genomes On Line Database (GOLD) in 2009: status of genomic and metagenomic "
                + "projects. "
                    + "Nucleic Acids Res 2010;38:D346-D354."
            },
            {
                "phase II abstract and the paper of another trial",
                "Marsh L, Khan M, Needle M. Phase II study of lenalidomide in patients with metastatic renal cell cancer. J Clin Oncol "
                    + "2006;24:4533.",
                "Choueiri TK, Dreicer R, Rini BI. Phase II study of lenalidomide in patients with metastatic renal cell carcinoma. Cancer "
                    + "2006;107:2609-2616."
            },
            {
                "a letter and the reply to it",
                "Smith J. Statins and the risk of cataract in the elderly. BMJ 2003;326:407.",
                "Doe A, Roe B. Reply: Statins and the risk of cataract in the elderly. BMJ 2003;326:981."
            },
        };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Each_reference_is_matched_to_its_own_work_and_not_to_the_other(string what, string first, string second)
    {
        BibliographicRecord[] works = [Recorded(first), Recorded(second)];
        foreach (var (printed, own) in new[] { (first, works[0]), (second, works[1]) })
        {
            var weighed = Rank(printed, works);
            Assert.Same(own, weighed[0].Record);
            Assert.True(weighed[0].Confidence >= _options.MatchedAt, $"{what}: {weighed[0].Confidence}");
            var alone = Rank(printed, [.. works.Where(work => work != own)])[0];
            Assert.True(alone.Confidence < _options.MatchedAt, $"{what}: {alone.Confidence}");
        }
    }

    [Theory]
    [InlineData(
        "“Growth” of “vessels” and “life” of “rats”",
        "&quot;Growth&quot; of &quot;vessels&quot; and &quot;life&quot; of &quot;rats&quot;")]
    [InlineData(
        "Parkinson's and Alzheimer's drugs, women's & men's",
        "Parkinson&apos;s and Alzheimer&apos;s drugs, women&apos;s &amp; men&apos;s")]
    [InlineData("Vascular growth: a commentary", "Vascular growth: a commentary")]
    [InlineData("Part 2 of vascular growth, CO2 and type 2 cells", "Part 2 of vascular growth, CO2 and type 2 cells")]
    public void A_title_is_the_same_however_it_is_encoded(string recorded, string printed)
    {
        var weighed = Rank($"Norrby K, Lindahl B. {printed}. Microvasc Res 1996;51:153-163.",
            [Work("Norrby K; Lindahl B", recorded, "Microvasc Res | 1996 | 51 | 2 | 153-163")]);

        Assert.True(weighed[0].Confidence >= _options.MatchedAt, $"{weighed[0].Confidence}");
        Assert.Equal(0, weighed[0].Evidence.Count(field => field.Field == "title" && field.Agreement != Agreement.Agrees));
    }

    [Fact]
    public void The_article_is_preferred_to_its_preprint_and_its_correction()
    {
        const string Title = "Moderated estimation of fold change and dispersion for RNA-seq data";
        var article = Work("Love MI; Huber W; Anders S", Title, "Genome Biology = Genome Biol | 2014 | 15 | 12 | 550");
        var preprint = Work("Love Michael I; Huber Wolfgang; Anders Simon", Title, " | 2014", "posted-content", "10.1101/002832");
        var correction = Work(
            "Love MI; Huber W; Anders S",
            $"Correction to: {Title}",
            "Genome Biology = Genome Biol | 2014 | 15 | 12 | " + "777"
        );
        const string Printed = $"Love MI, Huber W, Anders S. {Title}. Genome Biology. 2014;15(12):550.";
        Assert.Same(article, Rank(Printed, [preprint, correction, article])[0].Record);
        Assert.All(Rank(Printed, [preprint, correction]), candidate => Assert.True(candidate.Confidence < _options.ProbableAt));
    }

    [Fact]
    public void Two_works_that_fit_alike_take_each_others_confidence()
    {
        const string Printed =
            "Schulz KF, Altman DG, Moher D. CONSORT 2010 statement: updated guidelines for reporting parallel group "
            + "randomised trials. 2010.";
        const string Title = "CONSORT 2010 statement: updated guidelines for reporting parallel group randomised trials";
        var trials = Work("Schulz KF; Altman DG; Moher D", Title, "Trials | 2010 | 11 | | 32", doi: "10.1186/1745-6215-11-32");
        var bmj = Work("Schulz KF; Altman DG; Moher D", Title, "BMJ | 2010 | 340 | | c332", doi: "10.1136/bmj.c332");
        Assert.True(Rank(Printed, [trials])[0].Confidence > Rank(Printed, [trials, bmj])[0].Confidence);
        Assert.True(Rank(Printed, [trials, bmj])[0].Confidence <= 0.5);
    }

    [Theory]
    [InlineData("Zenodo", 2018)]
    [InlineData("Wood Notes", 2017)]
    public void Of_records_that_differ_in_the_year_alone_the_printed_year_decides(string container, int year)
    {
        const string Title = "Survey of wind damage in the beech forests of Jutland";
        var (earlier, later) = (Of(2017), Of(2018));
        var ranked = Rank($"Holm L, Friis B. {Title}. {container}. {year}.", [earlier, later]);
        Assert.Same(year == 2017 ? earlier : later, ranked[0].Record);
        Assert.True(ranked[0].Confidence >= _options.ProbableAt, $"{ranked[0].Confidence}");
        Assert.True(ranked[1].Confidence < _options.ProbableAt, $"{ranked[1].Confidence}");

        BibliographicRecord Of(int of) => Work("Holm L; Friis B", Title, $"{container} | {of}", doi: $"10.1000/survey.{of}");
    }

    [Fact]
    public void Two_versions_of_a_paper_are_told_by_their_numbers()
    {
        const string Title = "Growth of vessels in the mesentery of rats";
        var (first, second) = (Of(1), Of(2));
        var ranked = Rank($"Holm L, Friis B. {Title} [version 1; referees: 1 approved]. F1000Research 2016, 5:200.", [second, first]);
        Assert.Same(first, ranked[0].Record);
        Assert.True(ranked[0].Confidence >= _options.MatchedAt, $"{ranked[0].Confidence}");

        BibliographicRecord Of(int version) =>
            Work("Holm L; Friis B", Title, "F1000Research | 2016 | 5 | | 200", doi: $"10.12688/f1000research.7001.{version}");
    }

    [Fact]
    public void Two_records_of_one_work_are_no_rivals()
    {
        var (printed, work) = SeedReferences.All[6];
        var pubMed = work with { Source = SourceName.PubMed, Doi = null, Issue = null };
        Assert.Equal(Rank(printed, [work])[0].Confidence, Rank(printed, [pubMed, work])[0].Confidence, 3);
    }

    [Fact]
    public void A_printed_identifier_of_a_neighbour_does_not_carry_a_wrong_work()
    {
        var (printed, _) = SeedReferences.All[2];
        var neighbour = SeedReferences.All[6].Work;
        var best = Rank($"{printed} doi:{neighbour.Doi}", [neighbour])[0];
        Assert.True(best.Confidence < _options.ProbableAt, $"{best.Confidence}");
    }

    [Theory]
    [InlineData("doi:{0}")]
    [InlineData("List A (2005) https://doi.org/{0}")]
    public void A_bare_identifier_that_nothing_contradicts_is_enough(string printed)
    {
        var work = SeedReferences.All[2].Work;
        var best = Rank(string.Format(System.Globalization.CultureInfo.InvariantCulture, printed, work.Doi), [work])[0];
        Assert.True(best.Confidence >= _options.MatchedAt, $"{best.Confidence}");
    }

    [Fact]
    public void Two_supports_are_not_enough()
    {
        var best = Rank(
            "Klareskog L. Rheumatoid arthritis.",
            [Work("Klareskog L", "Rheumatoid arthritis", "Lancet | 2009 | 373 | | 659-672")]
        )[0];
        Assert.True(best.Confidence < _options.ProbableAt, $"{best.Confidence}");
    }

    private static BibliographicRecord Recorded(string printed)
    {
        var citation = CitationParser.Parse(printed);
        return new BibliographicRecord
        {
            Source = SourceName.CrossRef,
            Type = "journal-article",
            Title = citation.Title,
            Authors = citation.Authors,
            Containers = [citation.Container!],
            Years = [citation.Year!.Value],
            Volume = citation.Volume,
            Pages = citation.Pages,
        };
    }

    private static IReadOnlyList<Candidate> Rank(string printed, IReadOnlyList<BibliographicRecord> records) =>
        new Matcher().Rank(printed, CitationParser.Parse(printed), records);
}
