using EnrichPipeline.Cli.Hosting;
using EnrichPipeline.Model;
using EnrichPipeline.Sources;
using ModelContextProtocol;

namespace EnrichPipeline.Cli.Mcp;

/// <summary>Looks up one DOI or PMID in the sources.</summary>
internal sealed class IdentifierLookup(ICrossRef crossRef, IPubMed pubMed, IDataCite dataCite, IDoiOrg doiOrg)
{
    public static IdentifierLookup Of(PipelineHost pipeline) =>
        new(pipeline.Get<ICrossRef>(), pipeline.Get<IPubMed>(), pipeline.Get<IDataCite>(), pipeline.Get<IDoiOrg>());

    /// <exception cref="McpException">The text is neither a DOI nor a PMID.</exception>
    public Task<IdentifierAnswer> FindAsync(string id, CancellationToken cancellationToken) =>
        Doi.TryParse(id, out var doi) ? FindAsync(doi, cancellationToken)
        : Pmid.TryParse(id, out var pmid) ? FindAsync(pmid, cancellationToken)
        : throw new McpException("This is neither a DOI nor a PMID.");

    private async Task<IdentifierAnswer> FindAsync(Pmid pmid, CancellationToken cancellationToken) =>
        await pubMed.ReadAsync(pmid, cancellationToken) switch
        {
            { Unavailable: { } unavailable } => IdentifierAnswer.NotAsked(pmid.Value, unavailable),
            { Value: { } record } => IdentifierAnswer.Of(pmid.Value, record),
            _ => IdentifierAnswer.NotRegistered(pmid.Value),
        };

    private async Task<IdentifierAnswer> FindAsync(Doi doi, CancellationToken cancellationToken)
    {
        var work = await crossRef.FindAsync(doi, cancellationToken);
        if (work is { IsAvailable: true, Value: null })
            work = await dataCite.FindAsync(doi, cancellationToken);
        if (!work.IsAvailable)
            return IdentifierAnswer.NotAsked(doi.Value, work.Unavailable);
        return work.Value is { } record
            ? IdentifierAnswer.Of(doi.Value, await WithPmidAsync(doi, record, cancellationToken))
            : await RegistrationAsync(doi, cancellationToken);
    }

    private async Task<BibliographicRecord> WithPmidAsync(Doi doi, BibliographicRecord record, CancellationToken cancellationToken)
    {
        var article = await pubMed.FindAsync(doi, cancellationToken);
        return article.Value is { } found
            ? record with { Pmid = found.Pmid, Pmcid = found.Pmcid, Notices = [.. record.Notices, .. found.Notices] }
            : record;
    }

    private async Task<IdentifierAnswer> RegistrationAsync(Doi doi, CancellationToken cancellationToken)
    {
        var registration = await doiOrg.FindAsync(doi, cancellationToken);
        if (!registration.IsAvailable)
            return IdentifierAnswer.NotAsked(doi.Value, registration.Unavailable);
        return registration.Value?.Agency is { } agency
            ? IdentifierAnswer.Elsewhere(doi.Value, agency)
            : IdentifierAnswer.NotRegistered(doi.Value);
    }
}
