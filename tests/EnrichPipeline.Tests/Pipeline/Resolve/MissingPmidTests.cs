using EnrichPipeline.Matching;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Resolve;
using Microsoft.Extensions.Options;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Resolve;

/// <summary>Tests how PubMed is asked for the PMID of a work that CrossRef found.</summary>
public sealed class MissingPmidTests
{
    private const string Text = "CrossRef text";
    private const string ByDoi = "PubMed doi 10.1006/mvre.1996.0017";
    private const string ByPlace = "PubMed place Microvascular Research|1996|51|154|norrby k";

    private static readonly BibliographicRecord _spelledOut = NorrbyReference.InCrossRef with
    {
        Containers = ["Microvascular Research", "Microvasc Res"],
    };

    private readonly ScriptedSources _sources = new();
    private readonly MatchingOptions _options = new();

    [Fact]
    public async Task The_doi_is_asked_first()
    {
        _sources.On(Text, _spelledOut)
            .On(ByDoi, NorrbyReference.InCrossRef with { Source = SourceName.PubMed, Pmid = NorrbyReference.Pmid });

        Assert.Equal(NorrbyReference.Pmid, await PmidAsync());
        Assert.Equal([ByDoi], AfterCrossRef());
    }

    [Fact]
    public async Task Then_the_place_as_the_record_gives_it()
    {
        _sources.On(Text, _spelledOut).On(ByPlace, NorrbyReference.InPubMed);

        Assert.Equal(NorrbyReference.Pmid, await PmidAsync());
        Assert.Equal([ByDoi, ByPlace], AfterCrossRef());
    }

    [Fact]
    public async Task Not_by_a_place_that_was_asked_as_it_was_printed()
    {
        _sources.On(Text, NorrbyReference.InCrossRef);

        Assert.Null(await PmidAsync());
        Assert.Equal([ByDoi], AfterCrossRef());
    }

    [Fact]
    public async Task Not_by_a_place_of_which_too_little_is_known()
    {
        _sources.On(Text, _spelledOut with { Volume = null, Pages = null });
        _options.ProbableAt = 0.05;

        await PmidAsync();

        Assert.Equal([ByDoi], AfterCrossRef());
    }

    [Fact]
    public async Task Without_a_doi_the_place_alone_is_asked()
    {
        _sources.On(Text, _spelledOut with { Doi = null });

        await PmidAsync();

        Assert.Equal([ByPlace], AfterCrossRef());
    }

    [Fact]
    public async Task A_work_that_is_not_even_probable_is_not_worth_a_question()
    {
        _sources.On(Text, _spelledOut);
        (_options.MatchedAt, _options.ProbableAt) = (1, Math.BitIncrement(NorrbyReference.ConfidenceOf(_spelledOut)));

        await PmidAsync();

        Assert.Empty(AfterCrossRef());
    }

    [Fact]
    public async Task A_work_that_is_just_probable_is()
    {
        _sources.On(Text, _spelledOut);
        (_options.MatchedAt, _options.ProbableAt) = (1, NorrbyReference.ConfidenceOf(_spelledOut));

        await PmidAsync();

        Assert.Equal([ByDoi, ByPlace], AfterCrossRef());
    }

    private string[] AfterCrossRef() => [.. _sources.Asked.SkipWhile(asked => !asked.StartsWith(Text, StringComparison.Ordinal)).Skip(1)];

    private async Task<Pmid?> PmidAsync() =>
        (
            await new ReferenceResolver(
                _sources,
                _sources,
                new RegistrationQuestions(_sources, _sources),
                new Matcher(),
                Options.Create(_options)
            ).GatherAsync(NorrbyReference.Printed, NorrbyReference.Citation, null, CancellationToken.None)
        )!
            .Best!
            .Record
            .Pmid;
}
