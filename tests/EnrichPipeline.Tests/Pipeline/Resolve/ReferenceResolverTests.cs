using EnrichPipeline.Matching;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Pipeline.Runs;
using Microsoft.Extensions.Options;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Resolve;

/// <summary>Tests which questions are asked, in which order, and which are not needed any more.</summary>
public sealed class ReferenceResolverTests
{
    private const string Place = "PubMed place Microvasc Res|1996|51|154|norrby k";
    private const string WithoutPage = "PubMed place Microvasc Res|1996|51||norrby k";
    private const string Title = "PubMed title angiogenesis endothelial mammalian vascular|norrby";
    private const string Text = "CrossRef text " + NorrbyReference.Printed;
    private const string CrossRefDoi = "CrossRef doi 10.1006/mvre.1996.0017";
    private const string PubMedDoi = "PubMed doi 10.1006/mvre.1996.0017";
    private const string PubMedPmid = "PubMed pmid 8778571";

    private static readonly BibliographicRecord _inBoth = NorrbyReference.InCrossRef with { Pmid = NorrbyReference.Pmid };

    private readonly ScriptedSources _sources = new();
    private readonly MatchingOptions _options = new();

    [Fact]
    public async Task What_cannot_have_an_id_is_asked_of_no_one()
    {
        Assert.Null(await Resolver().GatherAsync("Ibid.", new Citation(), null, CancellationToken.None));
        Assert.Empty(_sources.Asked);
    }

    [Fact]
    public void What_was_asked_of_no_one_is_not_found_and_says_why() =>
        Assert.Equal(
            (Verdict.NotFound, "Nothing in it can have an id."),
            (ReferenceResolver.NotResolvable.Verdict, ReferenceResolver.NotResolvable.Reason)
        );

    [Fact]
    public async Task A_reference_that_no_source_has_is_asked_everywhere_cheapest_first()
    {
        var context = await AskAsync(NorrbyReference.Citation);

        Assert.Equal([Place, WithoutPage, Title, Text], _sources.Asked);
        Assert.Equal((null, true, true), (context.Best, context.PubMedHasAnswered, context.CrossRefHasAnswered));
    }

    [Theory]
    [InlineData(Place, 1)]
    [InlineData(WithoutPage, 2)]
    [InlineData(Title, 3)]
    [InlineData(Text, 4)]
    public async Task What_one_question_settles_is_not_asked_further(string question, int questions)
    {
        _sources.On(question, _inBoth);

        var context = await AskAsync(NorrbyReference.Citation);

        Assert.Equal(new[] { Place, WithoutPage, Title, Text }[..questions], _sources.Asked);
        Assert.Same(_inBoth, context.Best!.Record);
    }

    [Fact]
    public async Task A_confidence_just_as_high_as_is_needed_settles_it()
    {
        _options.MatchedAt = NorrbyReference.ConfidenceOf(_inBoth);
        _sources.On(Place, _inBoth);

        await AskAsync(NorrbyReference.Citation);

        Assert.Equal([Place], _sources.Asked);
    }

    [Fact]
    public async Task A_confidence_below_it_does_not()
    {
        _options.MatchedAt = Math.BitIncrement(NorrbyReference.ConfidenceOf(_inBoth));
        _sources.On(Place, _inBoth);

        await AskAsync(NorrbyReference.Citation);

        Assert.Equal([Place, WithoutPage, Title, Text], _sources.Asked);
    }

    [Fact]
    public async Task A_match_without_a_doi_is_asked_of_CrossRef_for_it()
    {
        _sources.On(Place, NorrbyReference.InPubMed).On(Text, NorrbyReference.InCrossRef);

        var context = await AskAsync(NorrbyReference.Citation);

        Assert.Equal([Place, Text], _sources.Asked);
        Assert.Equal((NorrbyReference.Doi, NorrbyReference.Pmid), (context.Best!.Record.Doi, context.Best.Record.Pmid));
    }

    [Fact]
    public async Task A_printed_doi_is_asked_of_both_sources()
    {
        _sources.On(CrossRefDoi, NorrbyReference.InCrossRef).On(PubMedDoi, _inBoth with { Source = SourceName.PubMed });

        var context = await AskAsync(NorrbyReference.Citation with { Doi = NorrbyReference.Doi });

        Assert.Equal([CrossRefDoi, PubMedDoi], _sources.Asked.Order(StringComparer.Ordinal));
        Assert.Equal(NorrbyReference.Pmid, context.Best!.Record.Pmid);
    }

    [Fact]
    public async Task A_printed_doi_that_only_PubMed_has_is_found_there()
    {
        _sources.On(PubMedDoi, _inBoth with { Source = SourceName.PubMed });

        Assert.Equal(NorrbyReference.Doi, (await AskAsync(NorrbyReference.Citation with { Doi = NorrbyReference.Doi })).Best!.Record.Doi);
        Assert.Equal([CrossRefDoi, PubMedDoi], _sources.Asked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_printed_pmid_is_asked_first()
    {
        _sources.On(PubMedPmid, NorrbyReference.InPubMed);

        await AskAsync(NorrbyReference.Citation with { Pmid = NorrbyReference.Pmid });

        Assert.Equal([PubMedPmid, Text], _sources.Asked);
    }

    [Fact]
    public async Task A_doi_that_the_record_of_the_pmid_carries_is_not_asked_again()
    {
        _sources.On(PubMedPmid, _inBoth);

        await AskAsync(NorrbyReference.Citation with { Pmid = NorrbyReference.Pmid, Doi = NorrbyReference.Doi });

        Assert.Equal([PubMedPmid], _sources.Asked);
    }

    [Fact]
    public async Task A_doi_beside_the_pmid_of_another_work_is_asked()
    {
        _sources.On(PubMedPmid, _inBoth);

        await AskAsync(NorrbyReference.Citation with { Pmid = NorrbyReference.Pmid, Doi = NorrbyReference.Other.Doi });

        Assert.Equal([PubMedPmid, "PubMed doi 10.1000/other", "CrossRef doi 10.1000/other"], _sources.Asked.Take(3));
    }

    private ReferenceResolver Resolver() =>
        new(_sources, _sources, new RegistrationQuestions(_sources, _sources), new Matcher(), Options.Create(_options));

    private async Task<ResolutionContext> AskAsync(Citation citation, ResumeState? resume = null) =>
        (await Resolver().GatherAsync(NorrbyReference.Printed, citation, resume, CancellationToken.None))!;
}
