using EnrichPipeline.Articles;
using EnrichPipeline.Articles.Reasons;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Runs;

/// <summary>Tests which references of an article are to be resolved, and with which ids.</summary>
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

    [Theory]
    [InlineData("———. We Have Never Been Modern. Cambridge: Harvard University Press, 1993.", "Latour, Woolgar")]
    [InlineData("______. We Have Never Been Modern. Cambridge: Harvard University Press, 1993.", "Latour, Woolgar")]
    [InlineData("—. 1993. We Have Never Been Modern. Cambridge: Harvard University Press.", "Latour, Woolgar")]
    [InlineData("Idem, We Have Never Been Modern, Cambridge 1993.", "Latour, Woolgar")]
    [InlineData("———, and Peter Weibel. Making Things Public. Cambridge: MIT Press, 2005.", "Latour, Woolgar, Weibel")]
    [InlineData("- Serres, Michel. Conversations. Ann Arbor: University of Michigan Press, 1995.", "Serres")]
    [InlineData("Dass, P., & Kumar, S. (2001). Salt in rivers. Journal of Foo, 12, 3-9.", "Dass, Kumar")]
    [InlineData("Idem(1992)", "Latour, Woolgar")]
    [InlineData("Ders(1992)", "Latour, Woolgar")]
    [InlineData("Conversations on Science. Ann Arbor: University of Michigan Press, 1995.", "")]
    public void A_dash_in_place_of_the_authors_stands_for_those_of_the_reference_before(string printed, string families)
    {
        const string First = "Latour, Bruno, and Steve Woolgar. Laboratory Life. Princeton: Princeton University Press, 1986.";
        var references = Of(new ArticleMetadata(), Printed(1, First), Printed(2, printed), Printed(3, "———. Aramis. 1992.")).References;

        Assert.Equal(families, Families(references[1]));
        Assert.Equal(families, Families(references[2]));
        Assert.Equal("Aramis", references[2].Citation.Title);
    }

    [Theory]
    [InlineData("———. Aramis. Paris, 1992.", "Latour Bruno, Woolgar Steve. Aramis. Paris, 1992.")]
    [InlineData("Idem, Aramis, Paris 1992.", "Latour Bruno, Woolgar Steve, Aramis, Paris 1992.")]
    [InlineData("———, and Peter Weibel. Aramis. Paris, 1992.", "Latour Bruno, Woolgar Steve, and Peter Weibel. Aramis. Paris, 1992.")]
    [InlineData("Idem(1992)", "Latour Bruno, Woolgar Steve(1992)")]
    [InlineData("______Aramis. Paris, 1992.", "Latour Bruno, Woolgar Steve. Aramis. Paris, 1992.")]
    [InlineData("Dass, P., & Kumar, S. (2001). Salt.", "Dass, P., & Kumar, S. (2001). Salt.")]
    [InlineData("- Serres, Michel. Aramis. Paris, 1992.", "- Serres, Michel. Aramis. Paris, 1992.")]
    [InlineData("Serres, Michel. Aramis. Paris, 1992.", "Serres, Michel. Aramis. Paris, 1992.")]
    public void Sources_are_asked_with_the_names_in_place_of_the_dash(string printed, string asked)
    {
        const string First = "Latour, Bruno, and Steve Woolgar. Laboratory Life. Princeton: Princeton University Press, 1986.";
        var second = Of(new ArticleMetadata(), Printed(1, First), Printed(2, printed)).References[1];

        Assert.Equal(asked, ReferenceMessage.For(new Run("a.txt", new string('a', 64)), second, again: false).Printed);
        Assert.Equal(printed, second.Reference.Printed);
    }

    [Fact]
    public void A_further_work_below_names_has_their_authors()
    {
        const string First = "Latour, Bruno, and Steve Woolgar 1986 Laboratory Life. Princeton: Princeton University Press.";
        const string Second = "1993 We Have Never Been Modern. Cambridge: Harvard University Press.";
        var below = Printed(2, Second) with { Boundary = new Boundary(BoundaryKind.SameAuthors) };

        var second = Of(new ArticleMetadata(), Printed(1, First), below).References[1];

        Assert.Equal("Latour, Woolgar", Families(second));
        Assert.Equal(
            $"Latour Bruno, Woolgar Steve. {Second}",
            ReferenceMessage.For(new Run("a.txt", new string('a', 64)), second, again: false).Printed);
    }

    [Theory]
    [InlineData("ibid. 51, 1874 (1995).", "Abel A., Phys. Rev. A 51, 1874 (1995).", "Abel", "Phys. Rev. A", "51")]
    [InlineData("Ibid. B 13, 4 (2002).", "Abel A., Phys. Rev. B 13, 4 (2002).", "Abel", "Phys. Rev. B", "13")]
    [InlineData("ibid. 1995, 51, 1874.", "Abel A., Phys. Rev. A 1995, 51, 1874.", "Abel", "Phys. Rev. A", "51")]
    [InlineData("B. Bond, ibid. 51, 1874 (1995).", "B. Bond, Phys. Rev. A 51, 1874 (1995).", "Bond", "Phys. Rev. A", "51")]
    [InlineData("Ann. Phys. (N.Y.) 326, 96 (2011).", "Abel A., Ann. Phys. (N.Y.) 326, 96 (2011).", "Abel", "Ann. Phys. (N.Y.)", "326")]
    [InlineData("idem, Phys. Lett. B 435, 389 (1998).", "Abel A., Phys. Lett. B 435, 389 (1998).", "Abel", "Phys. Lett. B", "435")]
    [InlineData("51, 1874 (1995)", "Abel A., Phys. Rev. A 51, 1874 (1995)", "Abel", "Phys. Rev. A", "51")]
    [InlineData("Phys. Lett. B 435, 389 (1998).", "Abel A., Phys. Lett. B 435, 389 (1998).", "Abel", "Phys. Lett. B", "435")]
    [InlineData("B. Bond, Phys. Lett. B 435, 389 (1998).", "B. Bond, Phys. Lett. B 435, 389 (1998).", "Bond", "Phys. Lett. B", "435")]
    public void A_further_work_of_an_entry_has_the_authors_and_the_journal_that_it_does_not_print(
        string printed, string asked, string families, string journal, string volume)
    {
        var first = Printed(1, "A. Abel, Phys. Rev. A 49, 1584 (1994)") with { Part = "a" };

        var second = Of(new ArticleMetadata(), first, Printed(2, printed) with { Part = "b" }).References[1];

        Assert.Equal((families, journal, volume), (Families(second), second.Citation.Container, second.Citation.Volume));
        Assert.Equal(asked, ReferenceMessage.For(new Run("a.txt", new string('a', 64)), second, again: false).Printed);
    }

    [Fact]
    public void A_further_work_without_a_place_in_a_journal_takes_no_authors()
    {
        var first = Printed(1, "A. Abel, Phys. Rev. A 49, 1584 (1994)") with { Part = "a" };
        var data = Printed(2, "unpublished results, 2004.") with { Part = "b" };

        Assert.DoesNotContain("Abel", Families(Of(new ArticleMetadata(), first, data).References[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dash_at_the_beginning_of_a_list_stands_for_nobody() =>
        Assert.Equal("", Families(Of(new ArticleMetadata(), Printed(1, "———. Aramis. Paris, 1992.")).References[0]));

    private static string Families(ManifestEntry entry) => string.Join(", ", entry.Citation.Authors.Select(name => name.Family));

    private static Reference Printed(int ordinal, string printed) => new(ordinal, null, printed, 0, printed.Length, []);

    private static Manifest Of(ArticleMetadata page, params Reference[] references) =>
        Manifest.Of(new Article("a.txt", new string('a', 64), page, references), default);

    private static (Doi? Doi, Pmid? Pmid, Pmcid? Pmcid) IdsOf(string printed, TaggedIds? tagged)
    {
        var citation = Assert.Single(Of(new ArticleMetadata(), Printed(1, printed) with { TaggedIds = tagged }).References).Citation;
        return (citation.Doi, citation.Pmid, citation.Pmcid);
    }
}
