using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;
using EnrichPipeline.Sources;

namespace EnrichPipeline.Pipeline.Resolve;

/// <summary>Asks DataCite and doi.org what CrossRef and PubMed cannot answer.</summary>
internal sealed class RegistrationQuestions(IDataCite dataCite, IDoiOrg doiOrg)
{
    private const string DataCite = "DataCite";

    /// <summary>Asks for an arXiv paper, and for a DOI whose prefix is DataCite's, before anyone else.</summary>
    public async Task AskFirstAsync(ResolutionContext context, CancellationToken cancellationToken)
    {
        if (context.DataCiteHasAnswered)
            return;
        var doi = context.Citation.Doi;
        foreach (var asked in new[] { context.Identifiers.Arxiv?.Doi, IsDataCites(doi) ? doi : null }.OfType<Doi>().Distinct())
            await FindAsync(context, asked, cancellationToken);
    }

    /// <summary>Asks who registered a printed DOI that CrossRef does not have, and for its record where DataCite did.</summary>
    public async Task AskAfterCrossRefAsync(ResolutionContext context, Doi doi, CancellationToken cancellationToken)
    {
        if (context.Registration is null)
            context.Add(await doiOrg.FindAsync(doi, cancellationToken));
        if (context.Registration is { Agency: DataCite } && !context.Has(doi))
            await FindAsync(context, doi, cancellationToken);
    }

    /// <summary>Asks for titles of works that DataCite may hold: those that name no place in a journal.</summary>
    public async Task AskByTitleAsync(ResolutionContext context, CancellationToken cancellationToken)
    {
        if (!context.DataCiteHasAnswered && TitleQuestions.ForDataCite(context.Citation) is { } words)
            context.Add(await dataCite.SearchAsync(words, cancellationToken));
        context.MarkDataCiteAsked();
    }

    // Another agency's DOI under such a prefix is looked for at CrossRef all the same.
    private static bool IsDataCites(Doi? doi) =>
        doi is { } known && Phrases.Of(PhraseList.DataCitePrefix)
            .Any(prefix => known.Value.StartsWith(prefix, StringComparison.Ordinal));

    private async Task FindAsync(ResolutionContext context, Doi doi, CancellationToken cancellationToken) =>
        context.Add(await dataCite.FindAsync(doi, cancellationToken));
}
