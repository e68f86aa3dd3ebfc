using EnrichPipeline.Citations;
using EnrichPipeline.Matching;
using EnrichPipeline.Matching.Integrity;
using EnrichPipeline.Model;
using Xunit;
using static EnrichPipeline.Tests.Matching.Works;

namespace EnrichPipeline.Tests.Matching.Integrity;

/// <summary>Tests which references are assessed as wrong, which as suspect, and which are only badly printed.</summary>
public class IntegrityAssessorTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 28, 0, 0, 0, TimeSpan.Zero);

    private const string Title = "Growth of barley roots in acid soils of the northern plains";
    private const string Place = "Plant and Soil = Plant Soil | 2015 | 39 | 4 | 1156-1161";

    private static readonly BibliographicRecord _ofEight = Work(
        "Magal JV; Liu J; Guimaraes CT; Lana UGP; Alves VMC; Wang YH; Schaffert RE; Hoekenga OA",
        Title,
        Place,
        doi: "10.1000/eight"
    );

    private static readonly BibliographicRecord _preprint = Work(
        "Meng Y; Xiong C; Bajaj P",
        "Pretraining text encoders with adversarial mixtures of signals",
        "| 2022",
        "posted-content",
        "10.48550/arxiv.2204.03243"
    ) with
    {
        Source = SourceName.DataCite,
    };

    [Theory]
    [InlineData(
        "Magal J. V., Liu J., Guimaraes C. T.,. (2015). Growth of barley roots in acid soils of the northern plains. Plant Soil "
            + "39, 1156–1161."
    )]
    [InlineData(
        "Magal J. V., Liu J., Guimaraes C. T., (2015). Growth of barley roots in acid soils of the northern plains. Plant Soil "
            + "39, 1156–1161."
    )]
    [InlineData(
        "Magal JV, Liu J, Guimaraes CT. Growth of barley roots in acid soils of the northern plains. Plant Soil. " + "2015;39(4):1156–1161."
    )]
    [InlineData(
        "Magal JV, Liu J, Guimaraes CT, et al. Growth of barley roots in acid soils of the northern plains. Plant Soil. "
            + "2015;39(4):1156-61."
    )]
    public void Lists_that_a_style_cuts_behind_the_first_names_are_sound(string printed) =>
        Assert.Equal(Soundness.Sound, Assess(printed, _ofEight).Assessment);

    [Fact]
    public void Names_left_out_of_the_middle_are_missing()
    {
        var assessed = Assess(
            "Magal JV, Guimaraes CT, Alves VMC, Hoekenga OA. Growth of barley roots in acid soils of the northern plains. "
                + "Plant Soil. 2015;39(4):1156–1161.",
            _ofEight
        );

        Assert.Equal(Soundness.Wrong, assessed.Assessment);
        Assert.Contains(IntegrityReason.AuthorsMissing, assessed.Reasons);
    }

    [Theory]
    [InlineData("Magal JV, Liu J. Growth of barley roots in acid soils of the northern plains. Lancet 2001;12:33-9.", true)]
    [InlineData("Weber C, List A. Growth of barley roots in acid lakes of the southern plains. Lancet 2001;12:33-9.", true)]
    [InlineData("Magal JV, Liu J. Growth of barley roots in acid soils of the northern plains. Plant Soil 2015;39:1156-61.", false)]
    [InlineData("Weber C, List A. The price of steel in four harbours. Lancet 2001;12:33-9.", false)]
    public void The_work_that_a_reference_resembles_is_named_unless_it_is_the_cited_one(string printed, bool isNamed) =>
        Assert.Equal(
            isNamed ? $"Magal et al. (2015) {Title}. Plant and Soil." : null,
            Assess(printed, _ofEight).Closest);

    [Theory]
    [InlineData("Severe damages to US crop yields under climate change", "Severe damages to U.S. crop yields under climate change")]
    [InlineData(
        "Analyzing expression by the comparative C(T) method of cycles",
        "Analyzing expression by the comparative CT method of " + "cycles"
    )]
    [InlineData("Dessication responsive genes of the resurrection plant", "Desiccation responsive genes of the resurrection plant")]
    [InlineData(
        "Acceptability of lipid supplements among infants and women",
        "Acceptability of lipid supplements among infants and women: Acceptability of lipid supplements"
    )]
    public void Another_spelling_of_the_title_is_sound(string recorded, string printed) =>
        Assert.Equal(
            Soundness.Sound,
            Assess($"Kim T, Lee S. {printed}. Plant Soil. 2015;39(4):1156–1161.", Work("Kim T; Lee S", recorded, Place)).Assessment
        );

    [Theory]
    [InlineData("Increased growth of barley roots in acid soils", "Decreased growth of barley roots in acid soils")]
    [InlineData("Effects of nitrogen on barley roots in acid soils", "Effects of phosphorus on barley roots in acid soils")]
    public void Another_word_in_the_title_is_told(string recorded, string printed)
    {
        var assessed = Assess($"Kim T, Lee S. {printed}. Plant Soil. 2015;39(4):1156–1161.", Work("Kim T; Lee S", recorded, Place));

        Assert.Equal(Soundness.Wrong, assessed.Assessment);
        Assert.Contains(IntegrityReason.TitleAltered, assessed.Reasons);
    }

    [Theory]
    [InlineData("G3: Genes, Genomes, Genetics", "G3 (Bethesda)")]
    [InlineData("Biochimica et Biophysica Acta (BBA) - Molecular Cell Research", "Biochim. Biophys. Acta")]
    public void A_section_or_a_place_behind_the_journal_makes_no_other_journal(string recorded, string printed) =>
        Assert.Equal(
            Soundness.Sound,
            Assess(
                $"Kim T, Lee S. {Title}. {printed}. 2015;39(4):1156–1161.",
                Work("Kim T; Lee S", Title, $"{recorded} | 2015 | 39 | 4 | " + $"1156-1161")
            ).Assessment
        );

    [Fact]
    public void Where_every_article_begins_on_page_one_no_place_is_taken()
    {
        var work = Work("Kim T; Lee S", Title, "Frontiers in Plant Science | 2016 | 7 | | 657", doi: "10.1000/right");
        var other = Work(
            "Hu B; Ma C",
            "Stomata of desert shrubs under drought",
            "Frontiers in Plant Science | 2016 | 7 | | 1-15",
            doi: "10.1000/other"
        );

        var assessed = Assess($"Kim T, Lee S 2016 {Title}. Frontiers in Plant Science 7, 1–15.", work, other);

        Assert.DoesNotContain(IntegrityReason.PlaceOfOtherWork, assessed.Reasons);
        Assert.Equal(Soundness.Sound, assessed.Assessment);
    }

    [Theory]
    [InlineData("In NeurIPS", Soundness.Sound)]
    [InlineData("In CVPR", Soundness.Wrong)]
    [InlineData("In WWW", Soundness.Wrong)]
    [InlineData("In AAAI", Soundness.Wrong)]
    [InlineData("In International Symposium on AI for Roots", Soundness.Wrong)]
    [InlineData("In Conference on Adversarial Signals", Soundness.Wrong)]
    public void A_preprint_at_a_conference_that_would_have_it_is_told(string venue, Soundness assessment)
    {
        var assessed = Assess(
            $"Meng, Y., Xiong, C., & Bajaj, P. (2022). Pretraining text encoders with adversarial mixtures of signals. {venue}.",
            _preprint,
            Work("Kim T", "Adversarial mixtures of signals in soils", "Annals of AI | 2022 | 4 | | 12-30")
        );

        Assert.Equal(assessment, assessed.Assessment);
        Assert.Equal(assessment == Soundness.Wrong, assessed.Reasons.Contains(IntegrityReason.PreprintCitedAsPublished));
    }

    [Theory]
    [InlineData("Larsson H; Ito T; Benali F", "Barclay Peter J.", Soundness.Wrong)]
    [InlineData("Kus´RKus´R K, Kaminski M", "Kuś", Soundness.Sound)]
    public void Other_authors_than_a_single_recorded_person_are_told(string printed, string recorded, Soundness assessment) =>
        Assert.Equal(
            assessment,
            Assess($"{printed}. {Title}. Plant Soil. 2015;39(4):1156–1161.", Work(recorded, Title, Place)).Assessment
        );

    [Theory]
    [InlineData("In WWW.")]
    [InlineData("In: WWW.")]
    [InlineData("In Proc. of the ACM WWW,")]
    public void Another_conference_than_the_recorded_one_is_told_by_its_acronym(string venue) =>
        Assert.Contains(
            IntegrityReason.VenueDiffers,
            Assess(
                $"Wang Y, Skorokhodov I. Positional encoding of surfaces of barley roots. {venue} 2023.",
                Work(
                    "Wang Y; Skorokhodov I",
                    "Positional encoding of surfaces of barley roots",
                    "2023 Conference on Computer Vision and Pattern Recognition (CVPR) | 2023",
                    "proceedings-article"
                )
            ).Reasons
        );

    [Theory]
    [InlineData("Paraplegia", "Spinal Cord")]
    [InlineData("Br Heart J", "Heart")]
    [InlineData("Klin Wochenschr", "Journal of Molecular Medicine")]
    [InlineData("Arch Intern Med", "JAMA Internal Medicine")]
    public void A_former_name_of_the_journal_makes_no_other_journal(string printed, string recorded) =>
        Assert.Equal(
            Soundness.Sound,
            Assess(
                $"Kim T, Lee S. {Title}. {printed}. 2015;39(4):1156–1161.",
                Work("Kim T; Lee S", Title, $"{recorded} | 2015 | 39 | 4 | 1156-1161")
            ).Assessment
        );

    [Theory]
    [InlineData("[Frost damage in the orchards of the lower valleys]", "Dégâts du gel dans les vergers des basses vallées")]
    [InlineData("Frostschäden in den Obstgärten der unteren Täler und Hänge", "Frost damage in the orchards of the lower valleys")]
    public void A_title_in_another_language_is_sound_at_the_same_place(string printed, string recorded) =>
        Assert.Equal(
            Soundness.Sound,
            Assess($"Kim T, Lee S. {printed}. Plant Soil. 2015;39(4):1156–1161.", Work("Kim T; Lee S", recorded, Place)).Assessment
        );

    [Theory]
    [InlineData("Frost damage in the orchards of the lower valleys")]
    [InlineData("Dégâts du gel dans les vergers des basses vallées")]
    public void Another_title_in_the_same_language_is_told_at_the_same_place(string printed) =>
        Assert.Equal(
            Soundness.Wrong,
            Assess(
                $"Kim T, Lee S. {printed}. Plant Soil. 2015;39(4):1156–1161.",
                Work("Kim T; Lee S", printed[0] == 'F' ? Title : "Les racines de la céréale dans les sols acides du nord", Place)
            ).Assessment
        );

    [Theory]
    [InlineData("Kim T. Manual of Orchard Care. 4th ed. Lund: Almqvist; 1994.")]
    [InlineData("Kim T. Manual of Orchard Care. Lund: Almqvist; 2001.")]
    public void Another_edition_of_a_book_says_nothing_of_the_cited_one(string printed) =>
        Assert.Equal(
            Soundness.Unverifiable,
            Assess(printed, Work("Kim Theo", "Manual of Orchard Care", "| 2013", "book", "10.1000/fifth")).Assessment
        );

    [Fact]
    public void The_survey_of_another_year_does_not_make_a_reference_sound() =>
        Assert.Equal(
            Soundness.Unverifiable,
            Assess(
                "Kim T, Lee S. Orchard statistics, 2014. Plant Soil. 2014;38(4):7–34.",
                Work("Kim Theo; Lee Sue", "Orchard statistics, 2015", "Plant and Soil = Plant Soil | 2015 | 39 | 4 | 11-30")
            ).Assessment
        );

    [Theory]
    [InlineData("Growth of barley roots in acid soils of the northern plains and hills")]
    [InlineData("Growth of barley roots in acid soils of the northern plains of Norway")]
    public void A_longer_title_at_another_place_by_other_people_is_suspect(string printed) =>
        Assert.Equal(
            Soundness.Suspect,
            Assess($"Magal JV, Garcia P. {printed}. Plant Soil. 2016;40:90–95.", _ofEight).Assessment
        );

    [Theory]
    [InlineData("Kim T. Growth of barley roots in acid soils. PhD thesis, University of Lund, 2015.")]
    [InlineData("Kim, T., & Lee, S. (2021). Barley roots as attention networks of the soil. In NeurIPS.")]
    public void What_no_source_would_have_is_unverifiable(string printed) =>
        Assert.Equal(Soundness.Unverifiable, Assess(printed).Assessment);

    private static IntegrityAssessment Assess(string printed, params BibliographicRecord[] records)
    {
        var citation = CitationParser.Parse(printed);
        var facts = new ReferenceFacts(printed, citation, new Matcher().Rank(printed, citation, records))
        {
            Identifiers = ReferenceIdentifiers.Of(printed, citation),
            Registration = null,
            Unanswered = [],
            Now = _now,
        };
        return IntegrityAssessor.Assess(facts, new IdentifierChecker(facts).Checks());
    }
}
