using EnrichPipeline.Model;

namespace EnrichPipeline.Pipeline.Resolve;

/// <summary>Whether a reference can have an id at all; what cannot is sent to no one.</summary>
internal static class Askable
{
    /// <summary>Fewer letters and digits than this name no work ("Ibid.", "See text").</summary>
    private const int FewestCharacters = 12;

    public static bool Is(string printed, Citation citation) =>
        citation is { Doi: not null } or { Pmid: not null }
        || (citation.Kind != CitationKind.PersonalCommunication
            && printed.Count(char.IsLetterOrDigit) >= FewestCharacters
            && (printed.Any(char.IsDigit) || citation.Title is not null));
}
