namespace EnrichPipeline.Model;

/// <summary>Whether a DOI is registered, and with which agency.</summary>
/// <param name="Agency">The agency as doi.org names it (<c>Crossref</c>, <c>DataCite</c>, <c>mEDRA</c>…); null if the DOI is not
/// registered.</param>
public sealed record DoiRegistration(string? Agency)
{
    public static readonly DoiRegistration None = new((string?)null);
}
