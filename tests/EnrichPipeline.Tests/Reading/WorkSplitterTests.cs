using CsCheck;
using EnrichPipeline.Reading;
using Xunit;

namespace EnrichPipeline.Tests.Reading;

public sealed class WorkSplitterTests
{
    private static readonly string[] _pieces =
    [
        "A. Abel, ", "Abel A., ", "Anna Abel, ", "Phys. Rev. D ", "41, 142 (1990)", "41 (1990) 142", "2005, 12, 3", "; ", ". ", ".; ", "]",
        ")", "ibid. ", "Ibid", "idem, ", "see also ", "and ", ", and references therein; ", "(a) ", "a) ", "b. ", "[b] ", "(ii) ",
        "For reviews, see: ", "hep-th/9711200", "(E)", " ", "",
    ];

    private static readonly Gen<string> _entries = Gen.Int[0, _pieces.Length - 1].Array[0, 14]
        .Select(pieces => string.Concat(pieces.Select(piece => _pieces[piece])));

    [Fact]
    public void Works_lie_in_the_entry_one_behind_the_other() => _entries.Sample(
        entry =>
        {
            var last = 0;
            Assert.All(WorkSplitter.Of(entry), work =>
            {
                Assert.InRange(work.Start, last, work.End);
                Assert.InRange(last = work.End, work.Start, entry.Length);
            });
            Assert.Contains(WorkSplitter.First(entry), entry, StringComparison.Ordinal);
        },
        iter: 50_000);

    [Theory]
    [InlineData(0, "a")]
    [InlineData(25, "z")]
    [InlineData(26, "aa")]
    [InlineData(53, "bb")]
    public void Parts_have_letters(int index, string letters) => Assert.Equal(letters, WorkSplitter.Part(index));
}
