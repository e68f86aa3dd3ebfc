using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Model;
using Xunit;
using static EnrichPipeline.Tests.Matching.Works;

namespace EnrichPipeline.Tests.Matching.Scorers;

public class OtherAuthorsScorerTests
{
    private const string Title = "Vascular growth in mesentery of rats";
    private const string Rest = $"{Title}. Microvasc Res 1996;51:153-163.";

    [Theory]
    [InlineData("List A, Kurtin S", "List A; Kurtin S", Agreement.Agrees, 1.0, "1", "1")]
    [InlineData("List A, Kurtin S", "List A; Meier B", Agreement.Disagrees, 0.0, "1", "1")]
    [InlineData("List A", "List A; Kurtin S; Roe D", Agreement.Disagrees, 0.0, "0", "2")] // a single author is meant
    [InlineData(
        "List A, Kurtin S, Roe D, Buresh B, Fuchs C",
        "List A; Kurtin S; Roe D; Buresh B; Meier X",
        Agreement.Agrees,
        0.75,
        "4",
        "4"
    )]
    [InlineData("List A, Kurtin S, Roe D, Buresh B", "List A; Kurtin S; Roe D; Meier X", Agreement.Nearly, 2 / 3.0, "3", "3")]
    [InlineData("List A, Kurtin S, Roe D, Buresh B", "List A; Kurtin S; Schulz Y; Meier X", Agreement.Nearly, 1 / 3.0, "3", "3")]
    [InlineData(
        "List A, Kurtin S, Roe D, Buresh B, Fuchs C",
        "List A; Kurtin S; Schulz Y; Meier X; Weber Z",
        Agreement.Disagrees,
        0.25,
        "4",
        "4"
    )]
    [InlineData(
        "List A, Kurtin S, Roe D, Buresh B, Fuchs C, Dahut W, Sanborn S",
        "List A; Kurtin S; Roe D; Buresh B; Fuchs C; Dahut W; Meier X",
        Agreement.Agrees,
        1.0,
        "6",
        "6"
    )] // five are enough
    [InlineData("List A, Kurtin S, et al", "List A; Kurtin S; Roe D; Buresh B", Agreement.Agrees, 1.0, "1", "3")]
    [InlineData("List A, Kurtin S, Roe D, Buresh B", "List A; Kurtin S", Agreement.Agrees, 1.0, "3", "1")]
    public void As_many_are_asked_for_as_both_name(
        string authors,
        string recorded,
        Agreement agreement,
        double share,
        string printed,
        string others
    ) =>
        Assert.Equal(
            new FieldComparison(agreement, share, printed, others),
            Printed.Against($"{authors}. {Rest}", Work(recorded, Title, "")).OtherAuthors
        );

    [Theory]
    [InlineData("List A, et al", "List A; Kurtin S; Roe D")]
    [InlineData("List A, Kurtin S", "List A")]
    [InlineData("List A, Kurtin S", "")]
    public void Nobody_else_to_compare_is_silence(string authors, string recorded) =>
        Assert.Equal(FieldComparison.Silence(), Printed.Against($"{authors}. {Rest}", Work(recorded, Title, "")).OtherAuthors);

    [Fact]
    public void No_printed_author_is_silence() =>
        Assert.Equal(
            FieldComparison.Silence(),
            Printed.Against(Rest, new() { Title = Title }, Work("List A; Kurtin S", Title, "")).OtherAuthors
        );

    [Theory]
    [InlineData(
        "Muir F, Pretty J, Robin S, Toul C",
        "Godfray H; Bedding J; Crute I; Haddad L; Muir F; Pretty J; Robin S; Toul C",
        Agreement.Agrees,
        1.0
    )]
    // There are too few authors to be certain.
    [InlineData("Muir F, Pretty J, Robin S", "Godfray H; Bedding J; Crute I; Muir F; Pretty J; Robin S", Agreement.Disagrees, 0.0)]
    [InlineData(
        "Muir F, Pretty J, Robin S, Bedding J",
        "Godfray H; Bedding J; Crute I; Haddad L; Lawr D; Muir F; Pretty J",
        Agreement.Nearly,
        2 / 3.0
    )]
    [InlineData(
        "List A, Kurtin S, Roe D, Muir F, Pretty J",
        "List A; Kurtin S; Roe D; Meier X; Weber Z; Schulz Y; Muir F; Pretty J",
        Agreement.Agrees,
        1.0
    )] // half of them
    [InlineData(
        "List A, Kurtin S, Roe D, Buresh B, Muir F",
        "List A; Kurtin S; Roe D; Buresh B; Weber Z; Schulz Y; Muir F",
        Agreement.Agrees,
        0.75
    )] // most are in their places
    public void A_reference_may_begin_in_the_middle_of_a_long_list(string authors, string recorded, Agreement agreement, double share)
    {
        var others = Printed.Against($"{authors}. {Rest}", Work(recorded, Title, "")).OtherAuthors;
        Assert.Equal((agreement, share), (others.Agreement, others.Similarity));
    }

    [Fact]
    public void A_thousand_authors_are_not_gone_through()
    {
        var crowd = string.Join("; ", Enumerable.Range(0, 40).Select(i => $"Crowd{(char)('a' + (i % 26))}{(char)('a' + (i / 26))}xyz Q"));
        Assert.Equal(Agreement.Nearly, Others($"{crowd}; Robin S"));
        Assert.Equal(Agreement.Disagrees, Others($"{crowd}; Crowd Q; Robin S; Toul C; Pretty J"));

        static Agreement Others(string recorded) =>
            Printed.Against($"Muir F, Pretty J, Robin S, Toul C. {Rest}", Work(recorded, Title, "")).OtherAuthors.Agreement;
    }
}
