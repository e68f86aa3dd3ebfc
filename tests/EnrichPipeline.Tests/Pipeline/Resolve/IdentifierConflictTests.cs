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
    private const string Printed = $"{Norrby.Printed} doi:10.1000/other";

    private static readonly BibliographicRecord _otherInPubMed = Norrby.Other with { Source = SourceName.PubMed, Pmid = Pmid.Parse("7") };

    private static readonly BibliographicRecord _erratum = Norrby.InPubMed with
    {
        Doi = Norrby.Doi,
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
            .On("CrossRef doi 10.1000/other", Norrby.Other)
            .On("PubMed doi 10.1000/other", _otherInPubMed)
            .On("CrossRef text", Norrby.Other, Norrby.InCrossRef);

        var resolution = await ResolveAsync(Printed);

        Assert.Equal((Verdict.Matched, Norrby.Doi), (resolution.Verdict, resolution.Doi));
        Assert.Contains(new Discrepancy("doi", "10.1000/other", Norrby.Doi.Value), resolution.Discrepancies);
    }

    [Fact]
    public async Task Where_the_true_work_is_nowhere_the_contradicted_DOI_is_not_taken_for_it()
    {
        _sources
            .On("CrossRef doi 10.1000/other", Norrby.Other)
            .On("PubMed doi 10.1000/other", _otherInPubMed)
            .On("CrossRef text", Norrby.Other);

        var resolution = await ResolveAsync(Printed);

        Assert.NotEqual(Verdict.Matched, resolution.Verdict);
        Assert.Contains(_sources.Asked, asked => asked.StartsWith("CrossRef text", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_confirmed_DOI_asks_no_one_else()
    {
        var printed = $"{Norrby.Printed} doi:{Norrby.Doi}";
        _sources
            .On($"CrossRef doi {Norrby.Doi}", Norrby.InCrossRef)
            .On($"PubMed doi {Norrby.Doi}", Norrby.InPubMed with { Doi = Norrby.Doi });

        var resolution = await ResolveAsync(printed);

        Assert.Equal((Verdict.Matched, Norrby.Doi, Norrby.Pmid), (resolution.Verdict, resolution.Doi, resolution.Pmid));
        Assert.Equal([$"PubMed doi {Norrby.Doi}", $"CrossRef doi {Norrby.Doi}"], _sources.Asked);
    }

    [Fact]
    public async Task Of_two_PubMed_records_under_the_DOI_the_article_is_taken_and_not_its_erratum()
    {
        var printed = $"{Norrby.Printed} doi:{Norrby.Doi}";
        _sources
            .On($"CrossRef doi {Norrby.Doi}", Norrby.InCrossRef)
            .On($"PubMed doi {Norrby.Doi}", _erratum, Norrby.InPubMed with { Doi = Norrby.Doi });

        var resolution = await ResolveAsync(printed);

        Assert.Equal((Verdict.Matched, Norrby.Doi, Norrby.Pmid), (resolution.Verdict, resolution.Doi, resolution.Pmid));
        Assert.Empty(resolution.Notices);
    }

    [Fact]
    public async Task Where_PubMed_has_only_the_erratum_under_the_DOI_the_article_has_no_PMID()
    {
        var printed = $"{Norrby.Printed} doi:{Norrby.Doi}";
        _sources.On($"CrossRef doi {Norrby.Doi}", Norrby.InCrossRef).On($"PubMed doi {Norrby.Doi}", _erratum);

        var resolution = await ResolveAsync(printed);

        Assert.Equal((Verdict.Matched, Norrby.Doi, null), (resolution.Verdict, resolution.Doi, resolution.Pmid));
    }

    [Fact]
    public async Task Two_sources_records_that_both_fit_are_joined_in_spite_of_other_pages()
    {
        _sources.On("PubMed title", Norrby.InPubMed with { Pages = "1-10" }).On("CrossRef text", Norrby.InCrossRef);

        var resolution = await ResolveAsync(Norrby.Printed);

        Assert.Equal((Verdict.Matched, Norrby.Doi, Norrby.Pmid), (resolution.Verdict, resolution.Doi, resolution.Pmid));
    }

    [Theory]
    [InlineData(
        "no pages to tell by",
        "Norrby K: Vascular endothelial growth factor and de novo mammalian angiogenesis. Microvasc Res 1996.",
        Verdict.Unavailable
    )]
    [InlineData("title, volume and pages agree", Norrby.Printed, Verdict.Matched)]
    public async Task A_match_on_half_an_answer_stands_only_where_no_record_could_fit_better(string why, string printed, Verdict expected)
    {
        _ = why;
        _sources.On("CrossRef text", Norrby.InCrossRef)
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
