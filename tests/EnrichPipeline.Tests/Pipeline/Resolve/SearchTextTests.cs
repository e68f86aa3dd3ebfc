using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Resolve;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Resolve;

/// <summary>Tests the search text for a short reference, and for one that CrossRef's search would cut.</summary>
public sealed class SearchTextTests
{
    private static readonly Citation _citation = new()
    {
        Authors = [new("Hare", "JF"), new("Murie", "JO"), new("Davis", "LS"), new("Sherman", "PW")],
        Title = "Alarm callers",
        Container = "Anim Behav",
        Year = 1998,
        Volume = "55",
        Issue = "2",
        Pages = "451-460",
    };

    [Fact]
    public void Up_to_500_characters_the_whole_reference_is_asked() =>
        Assert.Equal(new string('x', 500), SearchText.Of(new string('x', 500), _citation));

    [Fact]
    public void Of_a_longer_one_three_authors_title_and_place_are_asked() =>
        Assert.Equal("Hare Murie Davis Alarm callers Anim Behav 1998 55 451-460", SearchText.Of(new string('x', 501), _citation));

    [Fact]
    public void What_is_not_known_leaves_no_gap() => Assert.Equal(
        "Alarm callers Anim Behav 451-460",
        SearchText.Of(new string('x', 501), _citation with { Authors = [], Year = null, Volume = null }));

    [Fact]
    public void A_long_one_without_a_title_is_asked_whole() =>
        Assert.Equal(new string('x', 501), SearchText.Of(new string('x', 501), _citation with { Title = null }));
}
