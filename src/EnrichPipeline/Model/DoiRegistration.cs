namespace EnrichPipeline.Model;

/// <summary>Whether a DOI is registered, and with which agency.</summary>
/// <param name="Agency">As doi.org names it (<c>Crossref</c>, <c>DataCite</c>, <c>mEDRA</c>…); null where nobody registered the
/// DOI.</param>
public sealed record DoiRegistration(string? Agency)
{
    public static readonly DoiRegistration None = new((string?)null);
}
