using CsCheck;
using Xunit;

namespace EnrichPipeline.Tests.Articles.Lists;

public sealed class NumberChainTests
{
    [Theory]
    [InlineData("1 2 3 4", "1 2 3 4")]
    [InlineData("1 2 12 3 4", "1 2 3 4")]
    [InlineData("1 2 3 5 6 7", "1 2 3 5 6 7")]
    [InlineData("1 1 2 3 1 2 3 4 5", "1 2 3 4 5")]
    [InlineData("2005 1 2 3 45", "1 2 3")]
    [InlineData("7 8 9", "")]
    [InlineData("", "")]
    public void The_longest_run_from_one_wins(string numbers, string chain)
    {
        Assert.Equal(chain, string.Join(' ', Best(numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)).Select(marker => marker.Number)));
    }

    [Fact]
    public void A_run_always_rises_through_the_text()
    {
        Gen.Int[1, 12].List[0, 60].Sample(numbers =>
            Best(numbers) is var chain && chain.Zip(chain.Skip(1)).All(pair => pair.First.Number < pair.Second.Number && pair.First.Start < pair.Second.Start));
    }

    [Fact]
    public void Noise_never_shortens_a_clear_run()
    {
        Gen.Int[30, 2000].List[0, 20].Sample(noise =>
            Best([1, .. noise, 2, .. noise, 3, .. noise, 4]).Select(marker => marker.Number).Take(4).SequenceEqual([1, 2, 3, 4]));
    }

    [Fact]
    public void Each_style_has_its_own_run()
    {
        Marker[] markers = [.. new[] { 1, 1, 2, 2, 3, 3 }.Select((number, i) => new Marker(number, i % 2 == 0 ? MarkerStyle.Dot : MarkerStyle.Brackets, i * 10, i * 10 + 2, i * 10 + 3, true))];
        Assert.Equal(
            [(MarkerStyle.Brackets, 3), (MarkerStyle.Dot, 3)],
            NumberChain.Best(markers, _ => 0.5).Select(chain => (chain.Markers[0].Style, chain.Markers.DistinctBy(marker => marker.Style).Count() == 1 ? chain.Markers.Count : 0)));
    }

    private static IReadOnlyList<Marker> Best(IEnumerable<int> numbers) =>
        NumberChain.Best([.. numbers.Select((number, i) => new Marker(number, MarkerStyle.Dot, i * 10, i * 10 + 2, i * 10 + 3, true))], _ => 0.5).SingleOrDefault(NumberChain.Empty).Markers;
}
