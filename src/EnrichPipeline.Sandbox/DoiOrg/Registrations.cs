using EnrichPipeline.Sandbox.Records;

namespace EnrichPipeline.Sandbox.DoiOrg;

/// <summary>The DOIs of the records and of a file, with the agency that registered each of them.</summary>
internal sealed class Registrations
{
    private static readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["crossref"] = "Crossref",
        ["datacite"] = "DataCite",
        ["other"] = "mEDRA",
    };

    private readonly Dictionary<string, string> _agencies = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _prefixes = [];

    /// <summary>Returns the agency of a DOI, or of a prefix alone; null if nobody registered it.</summary>
    public string? AgencyOf(string doi) =>
        doi.Contains('/') ? _agencies.GetValueOrDefault(doi) : _prefixes.GetValueOrDefault(doi);

    public static Registrations Read(Catalogue catalogue, string? path)
    {
        var registrations = new Registrations();
        foreach (var work in catalogue.CrossRef)
            registrations.Add(work.Record.Doi, "crossref");
        foreach (var work in catalogue.DataCite)
            registrations.Add(work.Record.Doi, "datacite");
        foreach (var (doi, agency) in path is null ? [] : TextFile.Pairs(path))
        {
            if (doi.Length > 0 && agency.Length > 0)
                registrations.Add(doi, agency.Trim());
        }
        return registrations;
    }

    private void Add(string doi, string agency)
    {
        var name = _names.GetValueOrDefault(agency, agency);
        _agencies.TryAdd(doi, name);
        _prefixes.TryAdd(doi.Split('/')[0], name);
    }
}
