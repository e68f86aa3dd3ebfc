using EnrichPipeline.Articles.Lists;
using Xunit;

namespace EnrichPipeline.Tests.Articles.Lists;

public sealed class MarkerScanTests
{
    [Fact]
    public void A_number_repeated_without_room_for_an_entry_is_kept_twice_at_most()
    {
        Assert.Equal(2, Scan(string.Concat(Enumerable.Repeat("[1] ", 1000))).Count);
        Assert.Equal(2, Scan(string.Concat(Enumerable.Repeat("1. a\n", 1000))).Count);
    }

    [Fact]
    public void Repeated_numbers_with_entries_between_are_all_kept()
    {
        Assert.Equal([1, 2, 1, 2, 1], Scan("1. Salt\n2. Ice\n1. Fog\n2. Dew\n1. Rain").Select(marker => marker.Number));
        Assert.Equal([1, 1, 1], Scan("[1] Abel, Salt [1] Bond, Ice [1] Cole, Fog").Select(marker => marker.Number));
    }

    private static List<Marker> Scan(string text) => MarkerScan.Everywhere(new Passage(text, TextLines.Of(text).ToArray()));
}
