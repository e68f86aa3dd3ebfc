using EnrichPipeline.Citations;
using EnrichPipeline.Matching;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Resolve;
using Microsoft.Extensions.Options;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Resolve;

/// <summary>Tests printed identifiers: they are strong evidence, but the text decides whether they are right.</summary>
public sealed class IdentifierConflictTests
{
    private const string Printed = $"{NorrbyReference.Printed} doi:10.1000/other";

    private static readonly BibliographicRecord _otherInPubMed =
        NorrbyReference.Other with { Source = SourceName.PubMed, Pmid = Pmid.Parse("7") };

    private static readonly BibliographicRecord _erratum = NorrbyReference.InPubMed with
    {
        Doi = NorrbyReference.Doi,
        Pmid = Pmid.Parse("9"),
        Title = "Correction",
        Pages = "301",
        PublicationTypes = ["Published Erratum"],
    };

    private readonly ScriptedSources _sources = new();

    [Fact]
    public async Task Where_the_text_contradicts_the_printed_DOI_the_true_work_is_looked_for_and_taken()
    {
        _sources
            .On("CrossRef doi 10.1000/other", NorrbyReference.Other)
            .On("PubMed doi 10.1000/other", _otherInPubMed)
            .On("CrossRef text", NorrbyReference.Other, NorrbyReference.InCrossRef);

        var resolution = await ResolveAsync(Printed);

        Assert.Equal((Verdict.Matched, NorrbyReference.Doi), (resolution.Verdict, resolution.Doi));
        Assert.Contains(new Discrepancy("doi", "10.1000/other", NorrbyReference.Doi.Value), resolution.Discrepancies);
    }

    [Fact]
    public async Task Where_the_true_work_is_nowhere_the_contradicted_DOI_is_not_taken_for_it()
    {
        _sources
            .On("CrossRef doi 10.1000/other", NorrbyReference.Other)
            .On("PubMed doi 10.1000/other", _otherInPubMed)
            .On("CrossRef text", NorrbyReference.Other);

        var resolution = await ResolveAsync(Printed);

        Assert.NotEqual(Verdict.Matched, resolution.Verdict);
        Assert.Contains(_sources.Asked, asked => asked.StartsWith("CrossRef text", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_confirmed_DOI_asks_no_one_else()
    {
        var printed = $"{NorrbyReference.Printed} doi:{NorrbyReference.Doi}";
        _sources
            .On($"CrossRef doi {NorrbyReference.Doi}", NorrbyReference.InCrossRef)
            .On($"PubMed doi {NorrbyReference.Doi}", NorrbyReference.InPubMed with { Doi = NorrbyReference.Doi });

        var resolution = await ResolveAsync(printed);

        Assert.Equal((Verdict.Matched, NorrbyReference.Doi, NorrbyReference.Pmid), (resolution.Verdict, resolution.Doi, resolution.Pmid));
        Assert.Equal([$"PubMed doi {NorrbyReference.Doi}", $"CrossRef doi {NorrbyReference.Doi}"], _sources.Asked);
    }

    [Fact]
    public async Task Where_the_printed_DOI_is_that_of_the_journal_the_article_is_looked_for_and_taken()
    {
        _sources
            .On("CrossRef doi 10.1000/other", new BibliographicRecord
            {
                Source = SourceName.CrossRef,
                Doi = Doi.Parse("10.1000/other"),
                Type = "journal",
                Title = "Microvascular Research",
            })
            .On("CrossRef text", NorrbyReference.InCrossRef);

        var resolution = await ResolveAsync(Printed.Replace("Microvasc Res", "Microvascular Research", StringComparison.Ordinal));

        Assert.Equal((Verdict.Matched, NorrbyReference.Doi), (resolution.Verdict, resolution.Doi));
    }

    [Fact]
    public async Task A_second_printed_DOI_is_looked_up_too()
    {
        _sources
            .On($"CrossRef doi {NorrbyReference.Doi}", NorrbyReference.InCrossRef)
            .On("CrossRef doi 10.1000/other", NorrbyReference.Other);

        var resolution = await ResolveAsync($"{NorrbyReference.Printed} doi:{NorrbyReference.Doi}. doi:10.1000/other");

        Assert.Equal((Verdict.Matched, NorrbyReference.Doi), (resolution.Verdict, resolution.Doi));
        Assert.Contains("CrossRef doi 10.1000/other", _sources.Asked);
    }

    [Fact]
    public async Task Of_two_PubMed_records_under_the_DOI_the_article_is_taken_and_not_its_erratum()
    {
        var printed = $"{NorrbyReference.Printed} doi:{NorrbyReference.Doi}";
        _sources
            .On($"CrossRef doi {NorrbyReference.Doi}", NorrbyReference.InCrossRef)
            .On($"PubMed doi {NorrbyReference.Doi}", _erratum, NorrbyReference.InPubMed with { Doi = NorrbyReference.Doi });

        var resolution = await ResolveAsync(printed);

        Assert.Equal((Verdict.Matched, NorrbyReference.Doi, NorrbyReference.Pmid), (resolution.Verdict, resolution.Doi, resolution.Pmid));
        Assert.Empty(resolution.Notices);
    }

    [Fact]
    public async Task Where_PubMed_has_only_the_erratum_under_the_DOI_the_article_has_no_PMID()
    {
        var printed = $"{NorrbyReference.Printed} doi:{NorrbyReference.Doi}";
        _sources.On($"CrossRef doi {NorrbyReference.Doi}", NorrbyReference.InCrossRef).On($"PubMed doi {NorrbyReference.Doi}", _erratum);

        var resolution = await ResolveAsync(printed);

        Assert.Equal((Verdict.Matched, NorrbyReference.Doi, null), (resolution.Verdict, resolution.Doi, resolution.Pmid));
    }

    [Fact]
    public async Task Two_sources_records_that_both_fit_are_joined_in_spite_of_other_pages()
    {
        _sources.On("PubMed title", NorrbyReference.InPubMed with { Pages = "1-10" }).On("CrossRef text", NorrbyReference.InCrossRef);

        var resolution = await ResolveAsync(NorrbyReference.Printed);

        Assert.Equal((Verdict.Matched, NorrbyReference.Doi, NorrbyReference.Pmid), (resolution.Verdict, resolution.Doi, resolution.Pmid));
    }

    [Theory]
    [InlineData(
        "no pages to tell by",
        "Norrby K: Vascular endothelial growth factor and de novo mammalian angiogenesis. Microvasc Res 1996.",
        Verdict.Unavailable
    )]
    [InlineData("title, volume and pages agree", NorrbyReference.Printed, Verdict.Matched)]
    public async Task A_match_during_an_outage_counts_only_if_no_other_record_could_fit_better(string why, string printed, Verdict expected)
    {
        _ = why;
        _sources.On("CrossRef text", NorrbyReference.InCrossRef)
            .Out("PubMed title", Quota.Ncbi).Out("PubMed place", Quota.Ncbi).Out("PubMed doi", Quota.Ncbi);

        var resolution = await ResolveAsync(printed);

        Assert.Equal(expected, resolution.Verdict);
        Assert.Equal([Quota.Ncbi], resolution.Unanswered);
    }

    private async Task<EnrichPipeline.Pipeline.Runs.Resolution> ResolveAsync(string printed)
    {
        var options = Options.Create(new MatchingOptions());
        var resolver = new ReferenceResolver(_sources, _sources, new RegistrationQuestions(_sources, _sources), new Matcher(), options);
        return Decision.Of(
            (await resolver.GatherAsync(printed, CitationParser.Parse(printed), null, CancellationToken.None))!,
            options.Value
        );
    }
}
