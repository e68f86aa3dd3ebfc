using Xunit;

namespace EnrichPipeline.Tests.Citations;

/// <summary>Tests years wherever styles print them, and that title and journal are still read.</summary>
public sealed class YearTests
{
    /// <summary>Each printed text with its year, title and container.</summary>
    public static TheoryData<string, string> Printed =>
        ReadingRows.Table(
            """
            Norrby K (2001) Growth of vessels in bone. J Test Biol 12:3-9. => 2001 | Growth of vessels in bone | J Test Biol
            Norrby K (2001a) Growth of vessels in bone. J Test Biol 12:3-9. => 2001 | Growth of vessels in bone | J Test Biol
            Norrby K. 2001. Growth of vessels in bone. J Test Biol 12:3-9. => 2001 | Growth of vessels in bone | J Test Biol
            Norrby K, 2001. Growth of vessels in bone. J Test Biol 12:3-9. => 2001 | Growth of vessels in bone | J Test Biol
            Norrby, K. (2001, May 3). Growth of vessels in bone. J Test Biol, 12, 3-9. => 2001 | Growth of vessels in bone | J Test Biol
            Norrby K [2001] Growth of vessels in bone. J Test Biol 12:3-9. => 2001 | Growth of vessels in bone | J Test Biol
            Norrby K: (2001). Growth of vessels in bone. J Test Biol 12:3-9. => 2001 | Growth of vessels in bone | J Test Biol
            Norrby K (in press) Growth of vessels in bone. J Test Biol. =>  | Growth of vessels in bone | J Test Biol
            Norrby K (in review). Growth of vessels in bone. J Test Biol. =>  | Growth of vessels in bone | J Test Biol
            Norrby K (in preparation) Growth of vessels in bone. =>  | Growth of vessels in bone |
            Norrby K (under review) Growth of vessels in bone. J Test Biol. =>  | Growth of vessels in bone | J Test Biol
            Norrby K. Growth of vessels in bone, 1990-2000. J Test Biol 2001;12:3-9.
                => 2001 | Growth of vessels in bone, 1990-2000 | J Test Biol
            Norrby K. Growth of vessels in bone, 1990-2000. J Test Biol, 12, 3-9. =>  | Growth of vessels in bone, 1990-2000 | J Test Biol
            Norrby K. Growth of vessels in bone. Berlin: Springer; 2001. => 2001 | Growth of vessels in bone |
            Norrby K. Growth of vessels in bone. Springer, Berlin, 2001. 345 pages. => 2001 | Growth of vessels in bone |
            Norrby K. Growth of vessels in 1995. Springer, Berlin, 2001. => 2001 | Growth of vessels in 1995 |
            Norrby K. 2001, 12, 3-9. => 2001 |  |
            Norrby K. J Test Biol 2001, 12, 3-9. => 2001 |  | J Test Biol
            J. Norrby, J. Test Biol. 2001, 12, 3. => 2001 |  | J. Test Biol
            Norrby K. 2001;12:3-9. => 2001 |  |
            Norrby K. 2001. 2010 was a year of growth. J Test Biol 12:3-9. => 2001 | 2010 was a year of growth | J Test Biol
            2001. Growth of vessels in bone. J Test Biol 12:3-9. => 2001 | Growth of vessels in bone | J Test Biol
            1984. A growth of vessels in bone. => 1984 | A growth of vessels in bone |
            Norrby K. Growth of vessels in bone. =>  | Growth of vessels in bone |
            """
        );

    [Theory]
    [MemberData(nameof(Printed))]
    public void A_year_is_found_and_is_no_part_of_anything_else(string printed, string read) =>
        Assert.Equal(read, ReadingRows.Of(printed, Part.Year, Part.Title, Part.Container).TrimEnd());
}
