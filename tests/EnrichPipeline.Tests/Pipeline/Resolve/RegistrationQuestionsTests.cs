using EnrichPipeline.Matching;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Sources;
using Microsoft.Extensions.Options;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Resolve;

/// <summary>Tests when DataCite and doi.org are asked, and the resulting identifier checks.</summary>
public sealed class RegistrationQuestionsTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 28, 0, 0, 0, TimeSpan.Zero);
    private static readonly Doi _odd = Doi.Parse("10.1006/odd");

    private readonly ScriptedSources _sources = new();

    [Fact]
    public async Task A_DOI_that_CrossRef_has_is_asked_of_no_one_else()
    {
        _sources.On($"CrossRef doi {NorrbyReference.Doi}", NorrbyReference.InCrossRef with { Pmid = NorrbyReference.Pmid });

        var check = Assert.Single((await AssessAsync(NorrbyReference.Doi)).Identifiers);

        Assert.Equal((IdentifierStatus.Confirmed, "Crossref"), (check.Status, check.Agency));
        Assert.DoesNotContain(
            _sources.Asked,
            question =>
                question.StartsWith("doi.org", StringComparison.Ordinal) || question.StartsWith("DataCite", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(null, IdentifierStatus.NotRegistered)]
    [InlineData("mEDRA", IdentifierStatus.RegisteredElsewhere)]
    [InlineData("Crossref", IdentifierStatus.Unchecked)]
    public async Task A_DOI_that_CrossRef_lacks_has_the_status_that_doi_org_gives_it(string? agency, IdentifierStatus status)
    {
        _sources.Registered(_odd, new DoiRegistration(agency));

        Assert.Equal(status, Assert.Single((await AssessAsync(_odd)).Identifiers).Status);
    }

    [Fact]
    public async Task A_DOI_that_doi_org_does_not_know_is_unchecked_and_not_asked_for_ever()
    {
        _sources.Registered(_odd, DoiRegistration.Unknown);

        var resolution = await AssessAsync(_odd);

        Assert.Equal(IdentifierStatus.Unchecked, Assert.Single(resolution.Identifiers).Status);
        Assert.Empty(resolution.Unanswered);
    }

    [Fact]
    public async Task What_could_not_be_asked_is_never_called_unregistered()
    {
        _sources.Registered(_odd, new SourceUnavailable(Quota.DoiOrg, "status 503"));

        var resolution = await AssessAsync(_odd);

        Assert.Equal(IdentifierStatus.Unavailable, Assert.Single(resolution.Identifiers).Status);
        Assert.Equal((Soundness.Unverifiable, null), (resolution.Integrity!.Assessment, resolution.Integrity.Score));
        Assert.Contains(IntegrityReason.NotAsked, resolution.Integrity.Reasons);
        Assert.Equal([Quota.DoiOrg], resolution.Unanswered);
    }

    [Fact]
    public async Task An_outage_at_CrossRef_asks_doi_org_nothing()
    {
        _sources.Out("CrossRef doi", Quota.CrossRefList);

        await AssessAsync(_odd);

        Assert.DoesNotContain(_sources.Asked, question => question.StartsWith("doi.org", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_DOI_of_another_work_names_that_work_and_the_right_one_is_given()
    {
        _sources
            .On($"CrossRef doi {NorrbyReference.Other.Doi}", NorrbyReference.Other)
            .On("CrossRef text", NorrbyReference.InCrossRef)
            .On("PubMed place", NorrbyReference.InPubMed);

        var resolution = await AssessAsync(NorrbyReference.Other.Doi!.Value);

        var check = Assert.Single(resolution.Identifiers);
        Assert.Equal((IdentifierStatus.OtherWork, "Norrby (2002) Mast cells and the healing of wounds. Apmis."), (check.Status, check.Of));
        Assert.Contains(IntegrityReason.DoiOfOtherWork, resolution.Integrity!.Reasons);
        Assert.Equal(Soundness.Wrong, resolution.Integrity.Assessment);
    }

    [Fact]
    public async Task A_registration_that_was_heard_is_not_asked_again()
    {
        var context = await Resolver()
            .GatherAsync(
                NorrbyReference.Printed,
                NorrbyReference.Citation with
                {
                    Doi = _odd,
                },
                new ResumeState(PubMed: true, CrossRef: true, [], DataCite: true, DoiRegistration.None),
                CancellationToken.None
            );

        Assert.Equal(DoiRegistration.None, context!.Registration);
        Assert.Empty(_sources.Asked);
    }

    private async Task<EnrichPipeline.Pipeline.Runs.Resolution> AssessAsync(Doi printed)
    {
        var context = await Resolver().GatherAsync(
            NorrbyReference.Printed, NorrbyReference.Citation with { Doi = printed }, null, CancellationToken.None);
        return IntegrityStep.Add(Decision.Of(context!, new MatchingOptions()), context!, _now);
    }

    private ReferenceResolver Resolver() =>
        new(_sources, _sources, new RegistrationQuestions(_sources, _sources), new Matcher(), Options.Create(new MatchingOptions()));
}
