using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Model;
using Xunit;
using static EnrichPipeline.Tests.Matching.Works;

namespace EnrichPipeline.Tests.Matching.Scorers;

public class FirstAuthorScorerTests
{
    private const string Title = "Vascular growth in mesentery of rats";
    private const string Place = "Microvasc Res 1996;51:153-163";

    [Theory]
    [InlineData("Norrby K, Fuchs B", "Norrby K; Fuchs B", Agreement.Agrees, 1, "Norrby K", "Norrby K")]
    [InlineData("Norrby K, Fuchs B", "Norrby Klas; Fuchs B", Agreement.Agrees, 1, "Norrby K", "Norrby Klas")]
    [InlineData("Norrby K, Fuchs B", "Norrby; Fuchs B", Agreement.Agrees, 1, "Norrby K", "Norrby")]
    [InlineData("Norrby K, Fuchs B", "Norrby X; Fuchs B", Agreement.Agrees, 0.7, "Norrby K", "Norrby X")]
    [InlineData("Norby K, Fuchs B", "Norrby K; Fuchs B", Agreement.Nearly, 0.8, "Norby K", "Norrby K")]
    [InlineData("Fuchs B, Norrby K", "Norrby K; Meier A", Agreement.Nearly, 0.6, "Fuchs B", "Norrby K")]
    [InlineData("Turpie AG, Lassen MR", "RECORD Investigators; Turpie AG", Agreement.Nearly, 0.6, "Turpie AG", "RECORD Investigators")]
    [InlineData(
        "Turpie AG, Lassen MR",
        "RECORD Investigators; Meier A; Turpie AG",
        Agreement.Disagrees,
        0,
        "Turpie AG",
        "RECORD Investigators"
    )]
    // Neither the position nor the spelling agrees.
    [InlineData("Turpy AG, Lassen MR", "RECORD Investigators; Turpie AG", Agreement.Disagrees, 0, "Turpy AG", "RECORD Investigators")]
    [InlineData("Fuchs B, Meier A", "Norrby K", Agreement.Disagrees, 0, "Fuchs B", "Norrby K")]
    [InlineData("Fuchs B, Meier A", "", Agreement.Silent, 0, "Fuchs B", null)]
    public void Place_and_spelling_decide(
        string authors,
        string recorded,
        Agreement agreement,
        double similarity,
        string printed,
        string? against
    ) =>
        Assert.Equal(
            new FieldComparison(agreement, similarity, printed, against),
            Printed.Against($"{authors}. {Title}. {Place}.", Work(recorded, Title, "")).FirstAuthor
        );

    [Theory]
    [InlineData("Xiaoming L", "Li Xiaoming", Agreement.Agrees, 0.8)] // family and given name swapped, and shortened
    [InlineData("Fuchs B, Xiaoming L", "Li Xiaoming", Agreement.Disagrees, 0)]
    [InlineData("Xiaomin L", "Li Xiaoming", Agreement.Disagrees, 0)]
    [InlineData("Yu L", "Li Yu", Agreement.Disagrees, 0)] // so short a given name is anybody's initials
    [InlineData("Yun L", "Li Yun", Agreement.Agrees, 0.8)]
    public void A_given_name_printed_as_family_name_is_known(string authors, string recorded, Agreement agreement, double similarity)
    {
        var first = Printed.Against($"{authors}. {Title}. {Place}.", Work(recorded, Title, "")).FirstAuthor;
        Assert.Equal((agreement, similarity), (first.Agreement, first.Similarity));
    }

    [Theory]
    [InlineData("17. Norrby K", "Norrby K", Agreement.Agrees)] // the label
    [InlineData("Klas Norrby", "Norrby K", Agreement.Agrees)] // a given name that the record shortens
    [InlineData("Klas Peter Norrby", "Norrby Klas Peter", Agreement.Agrees)]
    [InlineData("Fuchs Peter Norrby", "Norrby K", Agreement.Nearly)]
    [InlineData("K. Peter Norrby", "Norrby K", Agreement.Agrees)]
    [InlineData("Ann Lea Norrby", "Norrby A", Agreement.Agrees)]
    [InlineData("van der Norrby K", "van der Norrby K", Agreement.Agrees)]
    [InlineData("J. R. R. von der Norrby", "von der Norrby JRR", Agreement.Agrees)]
    [InlineData("A. B., C. D., E. F., G. H. Norrby", "Norrby G", Agreement.Nearly)] // so far back are the others
    [InlineData("A. B., C. D., E. F., Norrby", "Norrby", Agreement.Agrees)]
    [InlineData("A. B., C. D., E. F., G. Norrby", "Norrby", Agreement.Agrees)]
    public void Before_the_first_name_stand_only_what_belongs_to_it(string authors, string recorded, Agreement expected) =>
        Assert.Equal(expected, Printed.Against($"{authors}. {Title}. {Place}.", Work(recorded, Title, "")).FirstAuthor.Agreement);

    [Fact]
    public void Many_initials_before_a_misspelt_name_leave_it_the_first() =>
        Assert.Equal(
            0.8,
            Printed.Against($"J. R. R. Norby, B. Fuchs. {Title}. {Place}.", Work("Norrby JRR", Title, "")).FirstAuthor.Similarity
        );

    [Fact]
    public void A_name_within_the_title_is_no_author()
    {
        const string Named = "Counting vessels by the method of Norrby";
        Assert.Equal(
            Agreement.Disagrees,
            Printed.Against($"Fuchs B. {Named}. {Place}.", Work("Norrby K", Named, "")).FirstAuthor.Agreement
        );
    }

    [Theory]
    [InlineData("Fuchs B. {0}. In: Norrby K, editor. Rats. Basel 1996", "Norrby K", Agreement.Nearly, 0.5)] // the editor
    [InlineData("Fuchs B. {0}. In: Norby K, editor. Rats. Basel 1996", "Norrby K", Agreement.Disagrees, 0)]
    [InlineData("Fuchs B. {0}. In: Lee K, editor. Rats. Basel 1996", "Lee K", Agreement.Disagrees, 0)] // so short a name is a word
    [InlineData("Fuchs B. {0}. In: Karl K, editor. Rats. Basel 1996", "Karl K", Agreement.Nearly, 0.5)]
    [InlineData("{0}. Microvasc Res 1996;51:153-163", "Norrby K", Agreement.Silent, 0)] // no author is printed
    public void A_name_after_the_title_is_half_an_agreement(string reference, string recorded, Agreement agreement, double similarity)
    {
        var first = Printed.Against(reference.Replace("{0}", Title, StringComparison.Ordinal), Work(recorded, Title, "")).FirstAuthor;
        Assert.Equal((agreement, similarity, recorded), (first.Agreement, first.Similarity, first.Recorded));
    }

    [Theory]
    [InlineData("Norrby K. {0}", Agreement.Agrees, "norrby")]
    [InlineData("Fuchs B. {0}", Agreement.Disagrees, null)]
    [InlineData("{0}", Agreement.Silent, null)]
    [InlineData("4. {0}", Agreement.Silent, null)]
    public void Authors_that_were_not_parsed_are_looked_for_before_the_title(string reference, Agreement agreement, string? printed)
    {
        var text = $"{reference.Replace("{0}", Title, StringComparison.Ordinal)}. {Place}.";
        var first = Printed.Against(text, new() { Title = Title }, Work("Norrby K", Title, "")).FirstAuthor;
        Assert.Equal((agreement, printed), (first.Agreement, first.Printed));
    }

    [Theory]
    [InlineData("Norrby K, 1996, Microvasc Res 51, 153", Agreement.Agrees)]
    [InlineData("Fuchs B, 1996, Norrby Res 51, 153", Agreement.Nearly)]
    [InlineData("1996, Microvasc Res 51, 153", Agreement.Disagrees)]
    [InlineData("[4] 51, 153", Agreement.Silent)]
    public void Without_a_title_the_authors_end_at_the_first_number(string reference, Agreement expected) =>
        Assert.Equal(expected, Printed.Against(reference, new(), Work("Norrby K", "Adherence of myeloma cells", "")).FirstAuthor.Agreement);
}
