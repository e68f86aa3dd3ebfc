using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;
using EnrichPipeline.Sources;

namespace EnrichPipeline.Pipeline.Resolve;

/// <summary>Asks DataCite and doi.org what CrossRef and PubMed cannot answer.</summary>
internal sealed class RegistrationQuestions(IDataCite dataCite, IDoiOrg doiOrg)
{
    private const string DataCite = "DataCite";

    /// <summary>
    /// Asks DataCite about an arXiv paper, and about a DOI with one of DataCite's prefixes, before any other source is asked about that
    /// DOI.
    /// </summary>
    public async Task AskFirstAsync(ResolutionContext context, CancellationToken cancellationToken)
    {
        if (context.DataCiteHasAnswered)
            return;
        var doi = context.Citation.Doi;
        foreach (var asked in new[] { context.Identifiers.Arxiv?.Doi, IsDataCites(doi) ? doi : null }.OfType<Doi>().Distinct())
            await FindAsync(context, asked, cancellationToken);
    }

    /// <summary>
    /// Asks doi.org who registered a printed DOI that CrossRef does not have, and DataCite for its record if DataCite registered it.
    /// </summary>
    public async Task AskAfterCrossRefAsync(ResolutionContext context, Doi doi, CancellationToken cancellationToken)
    {
        if (context.Registration is null)
            context.Add(await doiOrg.FindAsync(doi, cancellationToken));
        if (context.Registration is { Agency: DataCite } && !context.Has(doi))
            await FindAsync(context, doi, cancellationToken);
    }

    /// <summary>Asks DataCite by title about works that it may hold: those without a place in a journal.</summary>
    public async Task AskByTitleAsync(ResolutionContext context, CancellationToken cancellationToken)
    {
        if (!context.DataCiteHasAnswered && TitleQuestions.ForDataCite(context.Citation) is { } words)
            context.Add(await dataCite.SearchAsync(words, cancellationToken));
        context.MarkDataCiteAsked();
    }

    // A DOI of another agency with such a prefix is still looked up at CrossRef.
    private static bool IsDataCites(Doi? doi) =>
        doi is { } known && Phrases.Of(PhraseList.DataCitePrefix)
            .Any(prefix => known.Value.StartsWith(prefix, StringComparison.Ordinal));

    private async Task FindAsync(ResolutionContext context, Doi doi, CancellationToken cancellationToken) =>
        context.Add(await dataCite.FindAsync(doi, cancellationToken));
}
