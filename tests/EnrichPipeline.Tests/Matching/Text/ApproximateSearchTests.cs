using CsCheck;
using EnrichPipeline.Matching.Text;
using Xunit;

namespace EnrichPipeline.Tests.Matching.Text;

public class ApproximateSearchTests
{
    [Fact]
    public void Finds_as_few_edits_as_the_plain_table_does()
    {
        var letters = Gen.Byte[0, 2].Array[0, 200];
        Gen.Select(letters, letters).Sample((pattern, text) =>
            Assert.Equal(FewestEdits(pattern, text), ApproximateSearch.Find(pattern, text).Distance));
    }

    [Fact]
    public void Tells_where_the_pattern_ends() =>
        Assert.Equal(new ApproximateSearch.Hit(0, 5), ApproximateSearch.Find([1, 2, 3], [9, 9, 1, 2, 3, 9, 9]));

    private static int FewestEdits(byte[] pattern, byte[] text)
    {
        var above = new int[text.Length + 1];
        for (var i = 1; i <= pattern.Length; i++)
        {
            var row = new int[text.Length + 1];
            row[0] = i;
            for (var j = 1; j <= text.Length; j++)
                row[j] = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (pattern[i - 1] == text[j - 1] ? 0 : 1));
            above = row;
        }
        return above.Min();
    }
}
