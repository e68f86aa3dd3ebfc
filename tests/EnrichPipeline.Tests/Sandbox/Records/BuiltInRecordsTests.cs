using EnrichPipeline.Sandbox.Records;
using Xunit;
using Record = EnrichPipeline.Sandbox.Records.Record;

namespace EnrichPipeline.Tests.Sandbox.Records;

public sealed class BuiltInRecordsTests
{
    private static readonly IReadOnlyList<Record> _records = RecordReader.Read(path: null, CancellationToken.None);

    /// <summary>The ids that a public source showed for each reference; 0 is the article itself.</summary>
    public static TheoryData<int, string?, string?> Verified => new()
    {
        { 0, "10.1007/s11912-007-0008-1", null },
        { 2, "10.1056/nejmoa041668", "15703420" },
        { 4, "10.1073/pnas.91.9.4082", "7513432" },
        { 6, "10.1038/sj.bjc.6600607", "12402158" },
        { 7, "10.1016/j.mvr.2005.01.002", null },
        { 8, null, "8778571" },
        { 10, "10.1084/jem.173.3.699", "1997652" },
        { 11, "10.1084/jem.187.11.1885", "9607928" },
        { 12, "10.1038/nrc1323", null },
        { 14, "10.1046/j.1365-2249.2002.01954.x", null },
        { 16, "10.1038/sj.bjc.6601579", "14997189" },
    };

    [Theory]
    [MemberData(nameof(Verified))]
    public void Every_verified_id_is_there_and_marked(int reference, string? doi, string? pmid)
    {
        var record = Seed(reference);

        Assert.Equal(
            (doi, pmid),
            (record.Verified!.Contains("doi") ? record.Doi : null, record.Verified!.Contains("pmid") ? record.Pmid : null)
        );
    }

    [Fact]
    public void No_other_id_of_the_article_is_called_verified()
    {
        var marked = _records.Sum(record => record.Verified?.Count ?? 0);

        Assert.Equal(Verified.Sum(row => row.Skip(1).Count(id => id is not null)), marked);
    }

    [Fact]
    public void All_references_but_the_18th_have_a_record()
    {
        var references = Enumerable.Range(1, 22).Where(number => Find(number) is not null);

        Assert.Equal(Enumerable.Range(1, 22).Except([18]), references);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(13)]
    [InlineData(17)]
    [InlineData(19)]
    [InlineData(20)]
    [InlineData(21)]
    public void No_PMID_is_made_up_where_none_is_known(int reference) => Assert.Equal("", Seed(reference).Pmid);

    [Fact]
    public void The_uncertain_DOI_of_the_13th_is_left_out() => Assert.Equal("", Seed(13).Doi);

    [Theory]
    [InlineData(3, "7521")]
    [InlineData(17, "13038")]
    [InlineData(19, "14618")]
    [InlineData(20, "13027")]
    [InlineData(21, "4533")]
    public void Meeting_abstracts_are_as_CrossRef_has_them(int reference, string number)
    {
        var record = Seed(reference);

        Assert.Equal(
            ("Journal of Clinical Oncology", "2006", "24", "18_suppl", number),
            (record.Journal, record.Year, record.Volume, record.Issue, record.Pages)
        );
        Assert.Equal($"10.1200/jco.2006.24.18_suppl.{number}", record.Doi);
        Assert.DoesNotContain("[abstract]", record.Title, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("", "18032763")]
    [InlineData("10.1177/0091270009335001", "19451403")]
    [InlineData("10.1007/s10637-008-9200-x", "")]
    [InlineData("10.1007/bf02072029", "")]
    [InlineData("10.1002/cncr.22290", "17075879")]
    public void The_works_that_are_easily_taken_for_others_are_there(string doi, string pmid) =>
        Assert.Single(_records, record => record.Doi == doi && record.Pmid == pmid);

    [Fact]
    public void Ids_are_well_formed_and_unique()
    {
        Assert.InRange(_records.Count, 300, 400);
        Assert.All(
            _records,
            record =>
                Assert.Matches(@"^(10\.[0-9]{4,9}/\S+)?\|([1-9][0-9]{0,7})?\|(PMC[0-9]+)?$", $"{record.Doi}|{record.Pmid}|{record.Pmcid}")
        );
        var dois = _records.Select(record => record.Doi.ToLowerInvariant()).Where(doi => doi.Length > 0).ToList();
        var pmids = _records.Select(record => record.Pmid).Where(pmid => pmid.Length > 0).ToList();
        Assert.Equal((dois.Count, pmids.Count), (dois.Distinct().Count(), pmids.Distinct().Count()));
    }

    private static Record Seed(int reference) => Find(reference)!;

    private static Record? Find(int reference) => _records.SingleOrDefault(record =>
        record.Note.StartsWith(reference == 0 ? "The article that cites" : $"Reference {reference} of", StringComparison.Ordinal));
}
