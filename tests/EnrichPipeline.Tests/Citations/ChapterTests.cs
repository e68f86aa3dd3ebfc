using Xunit;

namespace EnrichPipeline.Tests.Citations;

/// <summary>Tests chapters and their books as various styles print them, and titles that contain "in".</summary>
public sealed class ChapterTests
{
    /// <summary>Each printed reference with its kind, title, container and pages.</summary>
    public static TheoryData<string, string> Printed =>
        ReadingRows.Table(
            """
            Norrby K. Growth of vessels. In: List A, editor. Vessels of bone. Berlin: Springer; 2001. p. 3-9.
                => Chapter | Growth of vessels | Vessels of bone | 3-9
            Norrby K. Growth of vessels. In: List A, Weber D, editors. Vessels of bone. 2nd ed. Berlin: Springer; 2001. p. 3-9.
                => Chapter | Growth of vessels | Vessels of bone | 3-9
            Norrby K. Growth of vessels. In: List A (ed) Vessels of bone. Springer, Berlin, pp 3-9 (2001)
                => Chapter | Growth of vessels | Vessels of bone | 3-9
            Norrby K (2001) Growth of vessels. In: List A, Weber D (eds) Vessels of bone. Springer, Berlin, pp 3–9
                => Chapter | Growth of vessels | Vessels of bone | 3-9
            Norrby, K. (2001). Growth of vessels. In A. List (Ed.), Vessels of bone (pp. 3–9). Springer.
                => Chapter | Growth of vessels | Vessels of bone | 3-9
            Norrby, K. (2001). Growth of vessels. In A. List & D. Weber (Eds.), Vessels of bone (Vol. 2, pp. 3–9). Springer.
                => Chapter | Growth of vessels | Vessels of bone | 3-9
            Norrby, K., 2001. Growth of vessels. In: A. List, ed. Vessels of bone. Berlin: Springer, pp.3-9.
                => Chapter | Growth of vessels | Vessels of bone | 3-9
            K. Norrby, “Growth of vessels,” in Vessels of Bone, edited by A. List (Springer, Berlin, 2001), pp. 3–9.
                => Chapter | Growth of vessels | Vessels of Bone | 3-9
            Norrby, Klas. "Growth of vessels." In Vessels of Bone, edited by Alan List, 3-9. Berlin: Springer, 2001.
                => Chapter | Growth of vessels | Vessels of Bone | 3-9
            Norrby K. Growth of vessels. In: Vessels of bone. Smith AB, editor. Berlin: Springer; 2001. p. 3-9.
                => Chapter | Growth of vessels | Vessels of bone | 3-9
            Norrby K. Growth of vessels. In: Vessels of bone. Berlin: Springer; 2001. p. 3-9.
                => Chapter | Growth of vessels | Vessels of bone | 3-9
            Norrby K. Growth of vessels. In: List A: Vessels of bone. Berlin: Springer; 2001. p. 3-9.
                => Chapter | Growth of vessels | Vessels of bone | 3-9
            Norrby K. Growth of vessels? In: List A, editor. Vessels of bone. Berlin: Springer; 2001. p. 3-9.
                => Chapter | Growth of vessels? | Vessels of bone | 3-9
            Norrby K. Growth of vessels. In Vessels of bone, pp. 3-9. Springer, 2001. => Chapter | Growth of vessels | Vessels of bone | 3-9
            Norrby K. Growth of vessels. In "Vessels of bone". Springer, 2001. pp. 3-9
                => Chapter | Growth of vessels | Vessels of bone | 3-9
            Norrby K. Growth of vessels in Denmark. J Test Biol 2001;12:3-9. => Article | Growth of vessels in Denmark | J Test Biol | 3-9
            Norrby K. Growth of vessels: in Denmark and in Norway. J Test Biol 2001;12:3-9.
                => Article | Growth of vessels: in Denmark and in Norway | J Test Biol | 3-9
            Norrby K. Growth of vessels. In vitro studies. J Test Biol 2001;12:3-9.
                => Article | Growth of vessels. In vitro studies | J Test Biol | 3-9
            """
        );

    [Theory]
    [MemberData(nameof(Printed))]
    public void A_chapter_is_told_from_its_book(string printed, string read) =>
        Assert.Equal(read, ReadingRows.Of(printed, Part.Kind, Part.Title, Part.Container, Part.Pages));

    [Theory]
    [InlineData("Norrby, K., & List, A. (2021). Growth of vessels. In AAAI.", "AAAI")]
    [InlineData("Norrby K, List A. Growth of vessels. In: WWW. 2021.", "WWW")]
    [InlineData("Klas Norrby, Alan List. 2021. Growth of vessels. In KDD. https://doi.org/10.1000/vessels", "KDD")]
    public void A_conference_may_be_named_by_its_acronym_alone(string printed, string conference) =>
        Assert.Equal($"Growth of vessels | {conference}", ReadingRows.Of(printed, Part.Title, Part.Container));
}
