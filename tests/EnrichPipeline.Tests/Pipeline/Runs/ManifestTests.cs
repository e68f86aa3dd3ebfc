using EnrichPipeline.Articles;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Runs;

/// <summary>What of a read article is to be resolved, and with which ids.</summary>
public sealed class ManifestTests
{
    private const string WithIds =
        "Norby K: De novo angiogenesis. Microvasc Res 1996, 51:154-163. doi:10.1006/printed. PMID: 8812709; PMCID: PMC2376196.";
    private const string WithoutIds = "Norby K: De novo angiogenesis. Microvasc Res 1996, 51:154-163.";

    private static readonly Doi _doi = Doi.Parse("10.1006/tagged");
    private static readonly Pmid _pmid = Pmid.Parse("21");
    private static readonly Pmcid _pmcid = Pmcid.Parse("PMC22");

    [Fact]
    public void The_article_itself_comes_before_its_references()
    {
        var manifest = Of(new ArticleMetadata { Title = "A review", Journal = "Blood" }, Printed(1, "One."), Printed(2, "Two."));

        Assert.Equal([0, 1, 2], manifest.Entries().Select(entry => entry.Reference.Ordinal));
    }

    [Fact]
    public void An_article_of_which_nothing_is_known_is_not_looked_up()
    {
        var manifest = Of(new ArticleMetadata(), Printed(1, "One."), Printed(2, "Two."));

        Assert.Null(manifest.Self);
        Assert.Equal([1, 2], manifest.Entries().Select(entry => entry.Reference.Ordinal));
    }

    [Fact]
    public void Ids_are_read_where_a_format_tags_none() =>
        Assert.Equal((Doi.Parse("10.1006/printed"), Pmid.Parse("8812709"), Pmcid.Parse("PMC2376196")), IdsOf(WithIds, null));

    [Fact]
    public void What_a_format_tags_stands_before_what_is_printed() =>
        Assert.Equal((_doi, _pmid, _pmcid), IdsOf(WithIds, new TaggedIds(_doi, _pmid, _pmcid)));

    [Fact]
    public void What_a_format_tags_is_taken_where_nothing_is_printed() =>
        Assert.Equal((_doi, _pmid, _pmcid), IdsOf(WithoutIds, new TaggedIds(_doi, _pmid, _pmcid)));

    [Fact]
    public void What_is_printed_is_taken_where_a_format_tags_only_another()
    {
        Assert.Equal((Doi.Parse("10.1006/printed"), _pmid, Pmcid.Parse("PMC2376196")), IdsOf(WithIds, new TaggedIds(null, _pmid, null)));
        Assert.Equal((_doi, Pmid.Parse("8812709"), Pmcid.Parse("PMC2376196")), IdsOf(WithIds, new TaggedIds(_doi, null, null)));
    }

    private static Reference Printed(int ordinal, string printed) => new(ordinal, null, printed, 0, printed.Length, []);

    private static Manifest Of(ArticleMetadata page, params Reference[] references) =>
        Manifest.Of(new Article("a.txt", new string('a', 64), page, references), default);

    private static (Doi? Doi, Pmid? Pmid, Pmcid? Pmcid) IdsOf(string printed, TaggedIds? tagged)
    {
        var citation = Assert.Single(Of(new ArticleMetadata(), Printed(1, printed) with { TaggedIds = tagged }).References).Citation;
        return (citation.Doi, citation.Pmid, citation.Pmcid);
    }
}
