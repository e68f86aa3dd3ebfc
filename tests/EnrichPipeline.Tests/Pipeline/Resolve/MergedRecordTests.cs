using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Resolve;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Resolve;

/// <summary>Tests the merging of two sources' records of one work: CrossRef's fields, and PubMed's where CrossRef has none.</summary>
public sealed class MergedRecordTests
{
    private static readonly BibliographicRecord _crossRef = Full(SourceName.CrossRef, "c", 1);

    private static readonly BibliographicRecord _pubMed = Full(SourceName.PubMed, "p", 2);

    [Fact]
    public void Where_both_tell_CrossRef_counts_in_whatever_order_they_come()
    {
        Assert.Equal(FieldsOf(_crossRef), FieldsOf(MergedRecord.Of(_crossRef, _pubMed)));
        Assert.Equal(FieldsOf(_crossRef), FieldsOf(MergedRecord.Of(_pubMed, _crossRef)));
    }

    [Fact]
    public void What_CrossRef_does_not_tell_PubMed_tells()
    {
        var merged = MergedRecord.Of(_pubMed, new BibliographicRecord { Source = SourceName.CrossRef });

        Assert.Equal(SourceName.CrossRef, merged.Source);
        Assert.Equal(FieldsOf(_pubMed), FieldsOf(merged));
    }

    [Fact]
    public void What_PubMed_does_not_tell_CrossRef_tells() =>
        Assert.Equal(FieldsOf(_crossRef), FieldsOf(MergedRecord.Of(new BibliographicRecord { Source = SourceName.PubMed }, _crossRef)));

    [Fact]
    public void A_subtitle_is_not_put_under_another_sources_title() =>
        Assert.Null(MergedRecord.Of(_crossRef with { Subtitle = null }, _pubMed).Subtitle);

    [Fact]
    public void A_subtitle_of_CrossRefs_own_counts_without_a_title_too() =>
        Assert.Equal(_crossRef.Subtitle, MergedRecord.Of(_crossRef with { Title = null }, _pubMed).Subtitle);

    [Theory]
    [InlineData(1, 2, "p p")]
    [InlineData(2, 1, "c c")]
    [InlineData(2, 2, "c c")]
    public void The_longer_list_of_authors_is_taken_and_of_two_as_long_CrossRefs(int crossRef, int pubMed, string families) =>
        Assert.Equal(
            families,
            string.Join(
                ' ',
                MergedRecord.Of(Named(_crossRef, "c", crossRef), Named(_pubMed, "p", pubMed)).Authors.Select(author => author.Family)
            )
        );

    [Fact]
    public void What_both_list_is_listed_once_CrossRefs_first()
    {
        var merged = MergedRecord.Of(
            _crossRef with
            {
                Containers = ["Microvascular Research", "Microvasc Res"],
                Issns = ["0026-286x"],
                Years = [1996, 1997],
                PublicationTypes = ["Review"],
            },
            _pubMed with
            {
                Containers = ["MICROVASC RES", "Microvasc. Res."],
                Issns = ["0026-286X", "1095-9319"],
                Years = [1997, 1995],
                PublicationTypes = ["Review", "Retracted Publication"],
            }
        );

        Assert.Equal(["Microvascular Research", "Microvasc Res", "Microvasc. Res."], merged.Containers);
        Assert.Equal(["0026-286x", "1095-9319"], merged.Issns);
        Assert.Equal([1996, 1997, 1995], merged.Years);
        Assert.Equal(["Review", "Retracted Publication"], merged.PublicationTypes);
    }

    [Fact]
    public void Notices_and_relations_of_both_are_listed_once()
    {
        var (retraction, correction) = (Told(NoticeKind.Retraction), Told(NoticeKind.Correction));
        var (preprint, version) = (
            new Relation("has-preprint", Doi.Parse("10.1000/pre")),
            new Relation("is-version-of", Doi.Parse("10.1000/v"))
        );

        var merged = MergedRecord.Of(
            _crossRef with { Notices = [retraction], Relations = [preprint] },
            _pubMed with { Notices = [correction, retraction with { Source = "pubMed" }], Relations = [preprint, version] });

        Assert.Equal([retraction, correction], merged.Notices);
        Assert.Equal([preprint, version], merged.Relations);
    }

    private static Notice Told(NoticeKind kind) => new(kind, Doi.Parse("10.1000/notice"), "publisher", 2026, NoticeDirection.About);

    private static BibliographicRecord Named(BibliographicRecord record, string family, int authors) =>
        record with
        {
            Authors = [.. Enumerable.Repeat(new PersonName(family, "A"), authors)],
        };

    private static BibliographicRecord Full(SourceName source, string sign, int number) => new()
    {
        Source = source,
        Doi = Doi.Parse($"10.1000/{sign}"),
        Pmid = Pmid.Parse($"{number}"),
        Pmcid = Pmcid.Parse($"PMC{number}"),
        Type = $"type {sign}",
        Title = $"title {sign}",
        Subtitle = $"subtitle {sign}",
        OriginalTitle = $"original {sign}",
        Volume = $"volume {sign}",
        Issue = $"issue {sign}",
        Pages = $"pages {sign}",
        ArticleNumber = $"number {sign}",
        Relevance = number,
    };

    private static string FieldsOf(BibliographicRecord record) => string.Join(
        ", ", record.Doi, record.Pmid, record.Pmcid, record.Type, record.Title, record.Subtitle, record.OriginalTitle,
        record.Volume, record.Issue, record.Pages, record.ArticleNumber, record.Relevance);
}
