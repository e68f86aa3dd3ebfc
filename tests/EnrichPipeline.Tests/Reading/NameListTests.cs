using CsCheck;
using EnrichPipeline.Reading;
using Xunit;

namespace EnrichPipeline.Tests.Reading;

public sealed class NameListTests
{
    private static readonly string[] _pieces =
    [
        "Norrby", "Li", "BELL", "Ö", "St.", "ST.", "van", "De", "der", "Y", "y", "a", "et", "and", "J.", "J.-P.", "KA", "Yu", "Jr.", "IV",
        "Anna", "(", ")", ",", ";", "/", "&", "–", " ", "  ", "\u00a0", "et al.", "Thèse", "Ph.D.", "ed.", "Group", "李明", ". ", "",
    ];

    private static readonly Gen<string> _lists = Gen.Int[0, _pieces.Length - 1].Array[0, 12]
        .Select(pieces => string.Concat(pieces.Select(piece => _pieces[piece])));

    [Fact]
    public void Any_words_and_signs_give_names_with_letters() => _lists.Sample(
        text => Assert.All(NameList.Read(text).Names, name => Assert.Contains(name.Family, char.IsLetter)),
        iter: 50_000);

    [Theory]
    [InlineData("Novák J. a  – Bond K.", "Bond")]
    [InlineData("Norrby;Anna List  y . ", "List")]
    public void An_and_with_nothing_behind_it_joins_no_names(string text, string last) =>
        Assert.Contains(last, NameList.Read(text).Names[^1].Family, StringComparison.Ordinal);
}
