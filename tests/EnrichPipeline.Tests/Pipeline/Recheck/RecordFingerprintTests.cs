using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Recheck;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Recheck;

/// <summary>Tests which changes to a record change its fingerprint, so that its reference is matched again.</summary>
public sealed class RecordFingerprintTests
{
    private static readonly BibliographicRecord _record = new()
    {
        Source = SourceName.CrossRef,
        Type = "journal-article",
        Title = "On rowing",
        Subtitle = "A review",
        Containers = ["Journal of Rowing", "J Row"],
        Authors = [new PersonName("Abernathy", "Jo"), new PersonName("Brandvold", "Kim")],
        Years = [2019, 2018],
        Volume = "3",
        Issue = "2",
        Pages = "100-108",
        ArticleNumber = "e12",
    };

    public static TheoryData<string, BibliographicRecord> Others => new()
    {
        { "type", _record with { Type = "posted-content" } },
        { "title", _record with { Title = "On sailing" } },
        { "subtitle", _record with { Subtitle = null } },
        { "words between title and subtitle", _record with { Title = "On rowing A", Subtitle = "review" } },
        { "journal", _record with { Containers = ["Journal of Sailing", "J Row"] } },
        { "year", _record with { Years = [2020, 2018] } },
        { "volume", _record with { Volume = "4" } },
        { "issue", _record with { Issue = null } },
        { "volume as issue", _record with { Volume = null, Issue = "3" } },
        { "pages", _record with { Pages = "100-109" } },
        { "article number", _record with { ArticleNumber = "e13" } },
        { "family", _record with { Authors = [new PersonName("Abernethy", "Jo"), new PersonName("Brandvold", "Kim")] } },
        { "given name", _record with { Authors = [new PersonName("Abernathy", "Jo"), new PersonName("Brandvold", "Kai")] } },
        { "one author less", _record with { Authors = [new PersonName("Abernathy", "Jo")] } },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void Whatever_it_says_of_its_work_is_in_the_mark(string what, BibliographicRecord other)
    {
        _ = what;
        Assert.NotEqual(RecordFingerprint.Of(_record), RecordFingerprint.Of(other));
    }

    [Fact]
    public void What_comes_and_goes_is_not_in_the_mark()
    {
        var other = _record with
        {
            Relevance = 9,
            Notices = [new Notice(NoticeKind.Correction, null, "publisher", null, NoticeDirection.About)],
            Years = [2019],
        };

        Assert.Equal(RecordFingerprint.Of(_record), RecordFingerprint.Of(other));
    }
}
