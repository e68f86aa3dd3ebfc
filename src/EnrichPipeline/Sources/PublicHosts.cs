namespace EnrichPipeline.Sources;

/// <summary>Recognises the hosts of the public services, whose limits must be respected.</summary>
internal static class PublicHosts
{
    public static bool IsCrossRef(Uri url) => IsIn(url, "crossref.org");

    public static bool IsNcbi(Uri url) => IsIn(url, "nih.gov");

    public static bool IsDataCite(Uri url) => IsIn(url, "datacite.org");

    public static bool IsDoiOrg(Uri url) => IsIn(url, "doi.org");

    private static bool IsIn(Uri url, string domain)
    {
        var host = url.IdnHost.TrimEnd('.');
        return host.Equals(domain, StringComparison.OrdinalIgnoreCase)
            || host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase);
    }
}
