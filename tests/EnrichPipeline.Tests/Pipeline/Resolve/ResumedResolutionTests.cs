using EnrichPipeline.Matching;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Pipeline.Runs;
using Microsoft.Extensions.Options;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Resolve;

/// <summary>Tests a reference for which a source had an outage: answered questions are not asked twice, the others are.</summary>
public sealed class ResumedResolutionTests
{
    private static readonly Citation _withIds = NorrbyReference.Citation with { Doi = NorrbyReference.Doi, Pmid = NorrbyReference.Pmid };

    private readonly ScriptedSources _sources = new();

    [Fact]
    public async Task An_outage_of_PubMed_leaves_CrossRef_to_be_asked()
    {
        var context = await AskAsync(_sources.Out("PubMed place", Quota.Ncbi), NorrbyReference.Citation, resume: null);

        Assert.Equal((false, true), (context.PubMedHasAnswered, context.CrossRefHasAnswered));
        Assert.Equal([Quota.Ncbi], context.Unanswered);
        Assert.Equal("place place title text", Kinds());
    }

    [Fact]
    public async Task An_outage_of_CrossRef_is_told_too()
    {
        var context = await AskAsync(_sources.Out("CrossRef text", Quota.CrossRefList), NorrbyReference.Citation, resume: null);

        Assert.Equal((true, false), (context.PubMedHasAnswered, context.CrossRefHasAnswered));
        Assert.Equal([Quota.CrossRefList], context.Unanswered);
    }

    [Theory]
    [InlineData(true, false, "text")]
    [InlineData(false, true, "place place title")]
    [InlineData(true, true, "")]
    public async Task Only_who_did_not_answer_is_asked_again(bool pubMed, bool crossRef, string asked)
    {
        await AskAsync(_sources, NorrbyReference.Citation, new ResumeState(pubMed, crossRef, []));

        Assert.Equal(asked, Kinds());
    }

    [Theory]
    [InlineData(true, false, "CrossRef doi, doi.org 10.1006/mvre.1996.0017, CrossRef text")]
    [InlineData(false, true, "PubMed pmid, PubMed doi, doi.org 10.1006/mvre.1996.0017, PubMed place, PubMed place, PubMed title")]
    [InlineData(true, true, "doi.org 10.1006/mvre.1996.0017")]
    public async Task Printed_ids_neither(bool pubMed, bool crossRef, string asked)
    {
        await AskAsync(_sources, _withIds, new ResumeState(pubMed, crossRef, []));

        Assert.Equal(asked, string.Join(", ", _sources.Asked.Select(question => string.Join(' ', question.Split(' ').Take(2)))));
    }

    [Fact]
    public async Task What_was_heard_counts_as_if_it_were_heard_now()
    {
        var context = await AskAsync(
            _sources,
            NorrbyReference.Citation,
            new ResumeState(PubMed: true, CrossRef: false, [NorrbyReference.InCrossRef with { Pmid = NorrbyReference.Pmid }])
        );

        Assert.Empty(_sources.Asked);
        Assert.Equal(NorrbyReference.Doi, context.Best!.Record.Doi);
    }

    [Fact]
    public async Task A_match_without_a_doi_is_left_so_once_CrossRef_has_answered()
    {
        await AskAsync(_sources, NorrbyReference.Citation, new ResumeState(PubMed: true, CrossRef: true, [NorrbyReference.InPubMed]));

        Assert.Empty(_sources.Asked);
    }

    [Fact]
    public async Task A_match_heard_from_CrossRef_is_not_asked_of_PubMed_by_place_or_title()
    {
        await AskAsync(_sources, NorrbyReference.Citation, new ResumeState(PubMed: false, CrossRef: true, [NorrbyReference.InCrossRef]));

        Assert.Equal("doi", Kinds());
    }

    private string Kinds() => string.Join(' ', _sources.Asked.Select(question => question.Split(' ')[1]));

    private static async Task<ResolutionContext> AskAsync(ScriptedSources sources, Citation citation, ResumeState? resume) =>
        (
            await new ReferenceResolver(
                sources,
                sources,
                new RegistrationQuestions(sources, sources),
                new Matcher(),
                Options.Create(new MatchingOptions())
            ).GatherAsync(NorrbyReference.Printed, citation, resume, CancellationToken.None)
        )!;
}
