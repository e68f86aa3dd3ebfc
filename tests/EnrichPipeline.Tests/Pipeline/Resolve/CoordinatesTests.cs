using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Sources;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Resolve;

/// <summary>Tests when journal, volume and page are known well enough to ask for them, and how they are written.</summary>
public sealed class CoordinatesTests
{
    private static readonly Citation _known = new()
    {
        Container = "Anim Behav",
        Year = 1998,
        Volume = "55",
        Pages = "451-460",
        Authors = [new("Hare", "JF")],
    };

    [Fact]
    public void A_place_is_journal_year_volume_first_page_and_first_author() =>
        Assert.Equal(new JournalCoordinates("Anim Behav", "1998", "55", "451", "hare jf"), CoordinatesReader.OfCitation(_known));

    [Theory]
    [InlineData(1998, "55", null, true)]
    [InlineData(1998, null, "451", true)]
    [InlineData(null, "55", "451", true)]
    [InlineData(1998, null, null, false)]
    [InlineData(null, "55", null, false)]
    [InlineData(null, null, "451", false)]
    public void Two_of_year_volume_and_page_are_enough_and_one_is_not(int? year, string? volume, string? page, bool enough)
    {
        var place = CoordinatesReader.OfCitation(_known with { Year = year, Volume = volume, Pages = page });

        Assert.Equal(enough ? new JournalCoordinates("Anim Behav", year?.ToString(), volume, page, "hare jf") : null, place);
    }

    [Fact]
    public void Without_a_journal_there_is_no_place() => Assert.Null(CoordinatesReader.OfCitation(_known with { Container = null }));

    [Theory]
    [InlineData("Hare", "JF", "hare jf")]
    [InlineData("Hare", "J. F.", "hare jf")]
    [InlineData("Hare", "James Frederick", "hare jf")]
    [InlineData("Sartre", "Jean-Paul", "sartre jp")]
    [InlineData("Müller", "Änne", "muller a")]
    [InlineData("The Squirrel Group", null, "the squirrel group")]
    public void The_author_is_family_name_and_initials(string family, string? given, string written) =>
        Assert.Equal(written, CoordinatesReader.OfCitation(_known with { Authors = [new(family, given)] })?.Author);

    [Fact]
    public void Only_the_first_author_counts() =>
        Assert.Equal("hare jf", CoordinatesReader.OfCitation(_known with { Authors = [new("Hare", "JF"), new("Murie", "JO")] })?.Author);

    [Fact]
    public void A_place_may_have_no_author() => Assert.Null(CoordinatesReader.OfCitation(_known with { Authors = [] })!.Author);

    [Fact]
    public void A_record_has_a_place_too() =>
        Assert.Equal(
            new JournalCoordinates("Microvasc Res", "1996", "51", "154", "norrby k"),
            CoordinatesReader.OfRecord(NorrbyReference.InCrossRef));

    [Theory]
    [InlineData(null, "55", true)]
    [InlineData(1998, null, true)]
    [InlineData(1998, "55", false)]
    public void Without_the_page_year_volume_and_author_must_all_be_known(int? year, string? volume, bool hasAuthor) =>
        Assert.Null(CoordinatesReader.WithoutPage(_known with { Year = year, Volume = volume, Authors = hasAuthor ? _known.Authors : [] }));
}
