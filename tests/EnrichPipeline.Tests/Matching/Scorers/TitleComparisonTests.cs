using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Model;
using Xunit;
using static EnrichPipeline.Tests.Matching.Works;

namespace EnrichPipeline.Tests.Matching.Scorers;

public class TitleComparisonTests
{
    private const string Place = "J Test 2005;12:345-350";

    [Theory]
    [InlineData("Growth of cells in salt", "Growth of cells in salt", Agreement.Agrees, 1)]
    [InlineData(
        "Growth and division of cells in the salt water of the northern seas in winters of ice and fog",
        "Growth and division of cells in the sált water of the northern seas in winters of ice and fog",
        Agreement.Agrees,
        1
    )]
    [InlineData(
        "Growth and division of cells in the salt water of the northern seas in winters of ice and fog",
        "Growth and division of cells in the sald water of the northern seas in winters of ice and fog",
        Agreement.Agrees,
        0.987
    )] // one letter among 75
    [InlineData(
        "Growth and division of cells in the salt water of the northern seas",
        "Growth and division of cells in the sald water of the northern seas",
        Agreement.Nearly,
        0.982
    )] // one among 56
    [InlineData("Growth of cells in salt water", "Grawth of calls in silt water", Agreement.Nearly, 0.875)]
    [InlineData("Growth of cells in salt", "Growth of bulls in malt", Agreement.Nearly, 0.842)]
    [InlineData("Growth of cells in salt", "Growth of bulls on malt", Agreement.Disagrees, 0.789)]
    [InlineData("Bells", "Balls", Agreement.Nearly, 0.8)]
    public void A_few_wrong_letters_are_a_misprint_and_more_are_another_title(
        string printed,
        string recorded,
        Agreement agreement,
        double similarity
    )
    {
        var comparison = Of(printed, recorded).Field;
        Assert.Equal((agreement, similarity), (comparison.Agreement, Math.Round(comparison.Similarity, 3)));
    }

    [Theory]
    [InlineData("Bell", Agreement.Silent)] // rather a piece of a journal's name
    [InlineData("Bells", Agreement.Disagrees)]
    [InlineData(null, Agreement.Silent)]
    public void So_short_a_title_is_likely_to_be_none(string? printed, Agreement expected) =>
        Assert.Equal(
            expected,
            Printed
                .Against($"Smith J. {printed}. {Place}.", new() { Title = printed }, Work("", "Adherence of myeloma cells to stroma", ""))
                .Title.Field.Agreement
        );

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bc")]
    [InlineData("–")]
    public void A_record_without_a_title_is_silent(string? title)
    {
        var found = Of("Growth of cells in salt", title);
        Assert.Equal((Agreement.Silent, 0.0, 0.0), (found.Field.Agreement, found.Field.Similarity, found.Shared));
    }

    [Fact]
    public void A_title_that_was_not_parsed_is_shown_as_it_stands_in_the_text()
    {
        var found = Printed
            .Against($"Smith J. Growth of Cells in Salt! {Place}.", new(), Work("", "Growth of cells in salt", ""))
            .Title.Field;
        Assert.Equal(("growth of cells in salt", "Growth of cells in salt"), (found.Printed, found.Recorded));
    }

    [Fact]
    public void A_title_that_is_nowhere_and_was_not_parsed_is_not_shown()
    {
        var found = Printed.Against($"Smith J. Cells. {Place}.", new(), Work("", "Adherence of myeloma cells to stroma", "")).Title;
        Assert.Equal((null, 0.0), (found.Field.Printed, found.Shared));
    }

    [Fact]
    public void A_title_that_merely_resembles_has_a_place_in_the_text()
    {
        Assert.Equal(10, Of("Salt waters", "Salt wixyrs").Letters);
        Assert.Equal(0, Of("Salt waters", "Salt wixyzs").Letters);
    }

    [Theory]
    [InlineData("Growth of cells in salt water", "Growth of cells in fresh water", 1, 1)]
    [InlineData("Growth of cells in salt water", "Growth of the cells in salt water", 0, 0)]
    [InlineData("Growth of cells in salt water", "Growth of cells in cold salt water", 1, 0)]
    [InlineData("Growth of cells in cold salt water", "Growth of cells in salt water", 0, 1)]
    [InlineData("Growth of cells in salt water", "Growth of celss in salt water", 0, 0)] // a misprint
    [InlineData("Growth of 12 cells in salt water", "Growth of 13 cells in salt water", 1, 1)] // no misprint
    [InlineData("Growth of anti angiogenic cells in salt water", "Growth of antiangiogenic cells in salty waters", 0, 0)]
    [InlineData("Growth of antiangiogenic cells in salt water", "Growth of anti-angiogenic cells in salty waters", 0, 0)]
    [InlineData("Anti angiogenic cells in salt water", "Antiangiogenic cells in salty waters", 0, 0)]
    [InlineData("Growth of cells in salt bath water", "Growth of TB cells in salt bath water", 1, 0)] // "salt bath" is no TB
    [InlineData("Growth of cells in salt water", "Growth of B cells in salt water", 0, 0)] // a letter tells little
    public void Words_that_one_side_lacks_are_counted(string printed, string recorded, int missing, int extra)
    {
        var found = Of(printed, recorded);
        Assert.Equal((missing, extra), (found.Missing, found.Extra));
    }

    [Theory]
    [InlineData("of"), InlineData("the"), InlineData("and"), InlineData("in"), InlineData("for"), InlineData("on"), InlineData("to")]
    [InlineData("an"), InlineData("by"), InlineData("with"), InlineData("from"), InlineData("at"), InlineData("as"), InlineData("is")]
    public void Small_words_are_not_counted(string word)
    {
        var found = Of("Growth inside cells under salty water", $"Growth inside cells {word} under salty water");
        Assert.Equal((0, 0), (found.Missing, found.Extra));
        Assert.True(found.Field.Similarity < 1);
    }

    [Theory]
    [InlineData("Growth of cells in salt water", "Growth of cells in salt water", 1)]
    [InlineData("Growth of cells", "Growth of cells in salt water", 1)]
    [InlineData("Growth of cells in salt water of the north", "Growth of cells in salt water", 0.706)]
    public void A_printed_title_that_goes_on_is_covered_in_part(string printed, string recorded, double expected) =>
        Assert.Equal(expected, Math.Round(Of(printed, recorded).Covered, 3));

    [Fact]
    public void A_title_that_was_not_parsed_counts_as_covered() =>
        Assert.Equal(
            1,
            Printed.Against($"Smith J. Growth of cells in salt. {Place}.", new(), Work("", "Growth of cells in salt", "")).Title.Covered
        );

    [Theory]
    [InlineData("Growth of cells in salt", "Adherence of myeloma cells to stroma", 0.25)]
    [InlineData("Stroma of myeloma", "Adherence of myeloma cells to stroma", 0.5)]
    [InlineData("Thalidomide in rats", "Adherence of myeloma cells to stroma", 0)]
    [InlineData("Thalidomide in rats", "From with at by", 0)]
    [InlineData("Growth of cels in salt", "Adherence of myeloma cells to stroma", 0)] // a misprinted word is not had
    public void Of_a_title_that_is_not_there_some_words_may_be(string printed, string recorded, double expected) =>
        Assert.Equal(expected, Of(printed, recorded).Shared);

    [Theory]
    [InlineData(
        "Growth and division of cells in water",
        "Growth and division of cells in water: results of twelve winters in the north",
        Agreement.Agrees,
        true
    )]
    [InlineData(
        "Growth and division of cells in water",
        "Growth and division of cells in water. Results of twelve winters in the north",
        Agreement.Agrees,
        true
    )]
    [InlineData(
        "Growth and division of cells in water",
        "Growth and division of cells in water – results of twelve winters in the north",
        Agreement.Agrees,
        true
    )]
    [InlineData(
        "Growth and division of cells in water",
        "Growth and division of cells in water (results of twelve winters in the north)",
        Agreement.Agrees,
        true
    )]
    [InlineData(
        "Growth and division of cells in water",
        "Growth and division of cells in water? Results of twelve winters in the north",
        Agreement.Agrees,
        true
    )]
    [InlineData("Growth and division of cells in water", "Growth and division of cells in water", Agreement.Agrees, false)]
    [InlineData(
        "Growth of cells",
        "Growth of cells: results of twelve winters in the salty water of the north",
        Agreement.Disagrees,
        false
    )] // so short a head is many works'
    [InlineData(
        "Growth and division of cells in water",
        "Growth and division of cells in water: why in winter, of all the times?",
        Agreement.Agrees,
        true
    )]
    // The head is a quarter of the words.
    [InlineData("Electroencephalography", "Electroencephalography: winter, spring, autumn", Agreement.Agrees, true)]
    [InlineData(
        "Growth:division of cells in water",
        "Growth:division of cells in water:results of twelve winters in the north",
        Agreement.Agrees,
        true
    )]
    [InlineData(
        "Error correction for next-generation reads",
        "Sequence analysis in the laboratory of tomorrow. Error correction for next-generation reads",
        Agreement.Agrees,
        true
    )]
    [InlineData(
        "Growth of rats at nights",
        "Sequence analysis in the laboratory of tomorrow. Growth of rats at nights",
        Agreement.Agrees,
        true
    )]
    [InlineData(
        "Error corection for next-generation reads",
        "Sequence analysis in the laboratory of tomorrow. Error correction for next-generation reads",
        Agreement.Nearly,
        true
    )]
    [InlineData(
        "Errar carrectian far next-generation reads",
        "Sequence analysis in the laboratory of tomorrow. Error correction for next-generation reads",
        Agreement.Disagrees,
        false
    )]
    [InlineData(
        "Growth and division of cells in water",
        "Growth and division of sells in winter: results of twelve years in the north",
        Agreement.Disagrees,
        false
    )]
    // With one more word, the title counts as the whole title with one more word.
    [InlineData("Growth and divission of cells in water", "Growth and division of cells in water of Rome", Agreement.Nearly, false)]
    public void The_beginning_or_a_part_of_a_title_agrees(string printed, string recorded, Agreement agreement, bool partial)
    {
        var found = Of(printed, recorded);
        Assert.Equal((agreement, partial, false), (found.Field.Agreement, found.Partial, found.TailsDiffer));
    }

    [Theory]
    [InlineData("Growth of rats at nights", true)]
    [InlineData("Growth of rats at night", false)] // of nineteen letters
    public void A_head_is_found_though_no_title_was_parsed(string head, bool partial) =>
        Assert.Equal(
            partial,
            Printed
                .Against(
                    $"Smith J. {head}. {Place}.",
                    new(),
                    Work("", $"{head}: results of twelve winters in the salty water of the north", "")
                )
                .Title.Partial
        );

    [Theory]
    [InlineData(
        "Growth and division of cells in water: results in spring",
        "Growth and division of cells in water: outcome of twelve winters",
        true
    )]
    [InlineData(
        "Growth and division of cells in water: in autumns",
        "Growth and division of cells in water: outcome of twelve winters",
        true
    )]
    [InlineData(
        "Growth and division of cells in water: in autumn",
        "Growth and division of cells in water: outcome of twelve winters",
        true
    )] // however short the tail is
    [InlineData(
        "Growth and division of cells in water: outcome of twelve winters",
        "Growth and division of cells in water: in autumns",
        true
    )]
    [InlineData(
        "Growth and division of cells in water: outcome of twelve winters",
        "Growth and division of cells in water: in autumn",
        true
    )]
    [InlineData("Growth and division of cells in water: Wales", "Growth and division of cells in water: Latvia", true)]
    [InlineData(
        "Growth and division of cells in water: outcomes",
        "Growth and division of cells in water: outcome of twelve winters",
        false
    )]
    public void The_same_head_with_another_tail_is_only_nearly_the_title(string printed, string recorded, bool differ)
    {
        var found = Of(printed, recorded);
        Assert.Equal((differ, true), (found.TailsDiffer, found.Partial));
        Assert.Equal(differ ? Agreement.Nearly : Agreement.Agrees, found.Field.Agreement);
    }

    [Theory]
    [InlineData("No growth of cells in salt water", "Growth of cells in salt water", 1, true)]
    [InlineData("Lack of growth of cells in salt water", "Growth of cells in salt water", 1, true)]
    [InlineData("Does salt water harm cells? No", "Does salt water harm cells?", 0, true)]
    [InlineData("Slow and steady growth of cells in salt water", "Growth of cells in salt water", 2, false)]
    [InlineData("2016 growth of cells in salt water", "Growth of cells in salt water", 1, false)]
    [InlineData("Review: growth of cells in salt water", "Growth of cells in salt water", 0, false)]
    [InlineData("Original article: growth of cells in salt water", "Growth of cells in salt water", 0, false)]
    [InlineData("The growth of cells in salt water", "Growth of cells in salt water", 0, false)]
    [InlineData("Growth of cells in salt water: results of twelve winters", "Growth of cells in salt water", 0, false)]
    [InlineData("Cell Study Group. Growth of cells in salt water", "Growth of cells in salt water", 0, false)] // the authors
    [InlineData("Growth of cells in salt water, 2019", "Growth of cells in salt water, 2018", 0, true)]
    public void Words_beside_the_title_may_make_it_another_works(string printed, string recorded, int before, bool denied)
    {
        var found = Of(printed, recorded);
        Assert.Equal((before, denied), (found.Before, found.Denied));
    }

    [Fact]
    public void A_date_that_was_not_read_as_part_of_the_title_is_compared_all_the_same()
    {
        const string Recorded = "Growth of cells in salt water, March 2011";
        Assert.True(Dated("April").Denied);
        Assert.False(Dated("March").Denied);

        TitleComparison Dated(string month) =>
            Printed.Against(
                $"Smith J. Growth of cells in salt water, {month} 2011. {Place}.",
                new() { Title = "Growth of cells in salt water", Year = 2005 },
                Work("", Recorded, "")).Title;
    }

    [Theory]
    [InlineData("Growth of cells in salt water. II", "Growth of cells in salt water")]
    [InlineData("Growth of cells in salt water. Part 2", "Growth of cells in salt water")]
    [InlineData("Growth of cells in salt water. II", "Growth of cells in salt water. I")]
    [InlineData("Growth of cells in salt water. VI", "Growth of cells in salt water. V")]
    public void The_number_of_a_part_after_the_title_makes_another_part(string printed, string recorded) =>
        Assert.True(Of(printed, recorded).NumeralsDiffer);

    [Theory]
    [InlineData("Growth of cells in Nigeria", "Growth of cells in Niger", 1, 1)]
    [InlineData("Nonlinear growth of cells in water", "Linear growth of cells in water", 1, 1)]
    [InlineData("Growth of cells in salt water3", "Growth of cells in salt water", 0, 0)] // the mark of a footnote
    public void The_letters_of_a_title_inside_longer_words_are_not_the_title(string printed, string recorded, int missing, int extra)
    {
        var found = Of(printed, recorded);
        Assert.Equal((missing, extra), (found.Missing, found.Extra));
    }

    [Fact]
    public void Tails_that_are_numbered_differently_are_other_parts()
    {
        Assert.True(
            Of(
                "Growth and division of cells in water: II. Results in spring",
                "Growth and division of cells in water: III. Outcome of winters"
            ).NumeralsDiffer
        );
        Assert.False(
            Of(
                "Growth and division of cells in water: II. Results in spring",
                "Growth and division of cells in water: II. Outcome of winters"
            ).NumeralsDiffer
        );
    }

    [Fact]
    public void A_subtitle_and_a_title_in_its_own_language_belong_to_the_record()
    {
        var record = Work("", "Growth of cells", "") with { Subtitle = "results of twelve winters", OriginalTitle = "Wachstum der Zellen" };
        Assert.Equal((Agreement.Agrees, 1.0), Judged("Growth of cells. Results of twelve winters", record));
        Assert.Equal((Agreement.Agrees, 1.0), Judged("Growth of cells", record));
        Assert.Equal((Agreement.Agrees, 1.0), Judged("Wachstum der Zellen", record));
        Assert.Equal(Agreement.Disagrees, Judged("Croissance en hiver", record).Agreement);
        // Title and subtitle together tolerate a misprint better.
        Assert.Equal(0.971, Math.Round(Judged("Grawth of cells: results of twelve winters", record).Similarity, 3));
    }

    private static (Agreement Agreement, double Similarity) Judged(string printed, BibliographicRecord record)
    {
        var comparison = Printed.Against($"Smith J. {printed}. {Place}.", new() { Title = printed }, record).Title.Field;
        return (comparison.Agreement, comparison.Similarity);
    }

    private static TitleComparison Of(string printed, string? recorded) =>
        Printed.Against($"Smith J. {printed}. {Place}.", new() { Title = printed }, Work("", recorded, "")).Title;
}
