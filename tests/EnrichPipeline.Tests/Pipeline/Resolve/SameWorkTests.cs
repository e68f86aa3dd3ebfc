using EnrichPipeline.Model;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Resolve;

/// <summary>Which two records are of one work.</summary>
public sealed class SameWorkTests
{
    private const string OneTitle = "Statistical methods for assessing agreement";

    [Theory]
    [InlineData("one DOI", "C 10.1/a -", "P 10.1/a 7", true)]
    [InlineData("one DOI of one source", "C 10.1/a -", "C 10.1/a -", true)]
    [InlineData("two DOIs", "C 10.1/a -", "P 10.1/b 7", false)]
    [InlineData("one PMID", "P - 7", "P - 7", true)]
    [InlineData("one PMID, and a DOI on one side", "P 10.1/a 7", "P - 7", true)]
    [InlineData("one PMID, and a DOI on the other side", "P - 7", "P 10.1/a 7", true)]
    [InlineData("one PMID, and two DOIs", "P 10.1/a 7", "P 10.1/b 7", false)]
    [InlineData("two PMIDs", "P - 7", "P - 8", false)]
    [InlineData("no ids", "C - -", "P - -", false)]
    public void Ids_make_two_records_one(string why, string one, string other, bool expected)
    {
        _ = why;
        Assert.Equal(expected, SameWork.Is(Of(one, "One"), Of(other, "Other")));
        Assert.Equal(expected, SameWork.Is(Of(other, "Other"), Of(one, "One")));
    }

    [Theory]
    [InlineData("a DOI here, a PMID there", "C 10.1/a -", "P - 7", true)]
    [InlineData("no ids at all", "C - -", "P - -", true)]
    [InlineData("both from one source", "C 10.1/a -", "C - -", false)]
    [InlineData("two DOIs", "C 10.1/a -", "P 10.1/b -", false)]
    [InlineData("two PMIDs", "C - 7", "P - 8", false)]
    [InlineData("a DOI on both sides, and a PMID", "C 10.1/a -", "P 10.1/b 7", false)]
    [InlineData("a PMID on both sides, and a DOI", "C 10.1/a 8", "P - 7", false)]
    public void One_place_makes_them_one_where_no_id_speaks_against_it(string why, string one, string other, bool expected)
    {
        _ = why;
        Assert.Equal(expected, SameWork.Is(Of(one, OneTitle), Of(other, OneTitle)));
        Assert.Equal(expected, SameWork.Is(Of(other, OneTitle), Of(one, OneTitle)));
    }

    /// <param name="ids">"Source DOI PMID".</param>
    private static BibliographicRecord Of(string ids, string title)
    {
        var parts = ids.Replace("10.1/", "10.1000/", StringComparison.Ordinal).Split(' ');
        return new BibliographicRecord
        {
            Source = parts[0] == "C" ? SourceName.CrossRef : SourceName.PubMed,
            Doi = Doi.TryParse(parts[1], out var doi) ? doi : null,
            Pmid = Pmid.TryParse(parts[2], out var pmid) ? pmid : null,
            Title = title,
            Years = [1986],
            Volume = "1",
            Pages = "307-310",
        };
    }
}
