using System.Text;
using EnrichPipeline.Articles;
using EnrichPipeline.Articles.Formats;
using EnrichPipeline.Articles.Reasons;
using Xunit;

namespace EnrichPipeline.Tests.Articles.Lists;

/// <summary>Tests lists that print names once, with the works of these authors below, each with its year first.</summary>
public sealed class WorksBelowNamesTests
{
    private static readonly string[] _list =
    [
        "Abel, Rosa",
        "  1990  Disjuncture and Difference in the Economy of Towns. Public Culture 2(2):1-24.",
        "  1996  Towns at Large: Cultural Dimensions of Markets. Minneapolis: Lake Press.",
        "Bond, Tom",
        "  1977  Outline of a Theory of Roads. Cambridge: Harbour Press.",
        "Cole, James, George E. Dunn, Mary Anne Eder, Alexander Philip Ford, and",
        "Rosalind Gold, eds.",
        "  1986  Writing Towns: The Poetics of Streets. Berkeley: Lake Press.",
        "Dunn, Jean, and John L. Dunn",
        "  1991a Of Towns and Roads, vol. 1: Markets, Colonies, and Consciousness in South",
        "     Africa. Chicago: Lake Press.",
        "  1991b Occult Markets. American Journal of Towns",
        "     26(2):279-303.",
        "World Bank",
        "  2003  Roads in 1998 and After. Washington, DC: World Bank.",
        "  n.d.  Towns in the Sun. Unpublished manuscript, Harbour Library.",
        "  In press  Towns in the Rain. Chicago: Lake Press.",
    ];

    private static readonly string[] _printed =
    [
        "Abel, Rosa 1990 Disjuncture and Difference in the Economy of Towns. Public Culture 2(2):1-24.",
        "1996 Towns at Large: Cultural Dimensions of Markets. Minneapolis: Lake Press.",
        "Bond, Tom 1977 Outline of a Theory of Roads. Cambridge: Harbour Press.",
        "Cole, James, George E. Dunn, Mary Anne Eder, Alexander Philip Ford, and Rosalind Gold, eds. 1986 Writing Towns: The Poetics of "
            + "Streets. Berkeley: Lake Press.",
        "Dunn, Jean, and John L. Dunn 1991a Of Towns and Roads, vol. 1: Markets, Colonies, and Consciousness in South Africa. Chicago: "
            + "Lake Press.",
        "1991b Occult Markets. American Journal of Towns 26(2):279-303.",
        "World Bank 2003 Roads in 1998 and After. Washington, DC: World Bank.",
        "n.d. Towns in the Sun. Unpublished manuscript, Harbour Library.",
        "In press Towns in the Rain. Chicago: Lake Press.",
    ];

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void Each_work_is_an_entry_and_the_first_has_the_names(bool indented, bool blank)
    {
        var references = Read(_list.Select(line => $"{(indented ? line : line.Trim())}{(blank && line[0] != ' ' ? "\n" : "")}"));

        Assert.Equal(_printed, references.Select(reference => reference.Printed.Replace("  ", " ", StringComparison.Ordinal)));
        Assert.Equal([2, 6, 8, 9], references
            .Where(reference => reference.Boundary!.Kind == BoundaryKind.SameAuthors)
            .Select(reference => reference.Ordinal));
    }

    [Fact]
    public void Lines_that_begin_with_a_year_by_chance_begin_no_entry()
    {
        var references = Read(
        [
            "Abel, R.: Disjuncture and Difference in the Economy of Towns, Chicago: Lake Press",
            "  1990 (Second edition).",
            "Bond, T.: Outline of a Theory of Roads. In: Reports of the Harbour Society for",
            "  1977, pp. 3-19.",
            "Cole, J.: Writing Towns. The Poetics of Streets. Berkeley: Lake Press 1986.",
            "Dunn, J.: Of Towns and Roads. Markets, Colonies, and Consciousness. Berkeley",
            "  1991.",
            "Eder, M.: Occult Markets. American Journal of Towns 26 (1999), pp. 279-303.",
        ]);

        Assert.Equal(["Abel", "Bond", "Cole", "Dunn", "Eder"], references.Select(reference => reference.Printed[..4].TrimEnd(',')));
    }

    private static IReadOnlyList<Reference> Read(IEnumerable<string> list) => new ArticleReader()
        .Read(
            "a.txt",
            Encoding.UTF8.GetBytes($"""
                The roads of the north

                Roads are places where people meet. Many writers have described them, and few agree on what they are.

                References Cited

                {string.Join('\n', list)}
                """))
        .Article!.References;
}
