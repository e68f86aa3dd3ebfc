using EnrichPipeline.Model;

namespace EnrichPipeline.Citations;

/// <summary>Decides whether a reference can have an identifier at all. One that cannot is not sent to any source.</summary>
internal static class Resolvability
{
    /// <summary>A text with fewer letters and digits names no work ("Ibid.", "See text").</summary>
    private const int MinCharacters = 12;

    public static bool CanHaveId(string printed, Citation citation) =>
        citation is { Doi: not null } or { Pmid: not null }
        || (citation.Kind != CitationKind.PersonalCommunication
            && printed.Count(char.IsLetterOrDigit) >= MinCharacters
            && (printed.Any(char.IsDigit) || citation.Title is not null));
}
