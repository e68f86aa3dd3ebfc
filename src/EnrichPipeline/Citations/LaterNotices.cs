using System.Buffers;

namespace EnrichPipeline.Citations;

/// <summary>What PubMed prints behind a reference of errata and comments that came later (<c>Erratum in: J Test Biol.
/// 2002;13:4.</c>).</summary>
internal static class LaterNotices
{
    private static readonly SearchValues<string> _openings = SearchValues.Create(
        [
            ". Erratum in:",
            ". Comment in:",
            ". Comment on:",
            ". Retraction in:",
            ". Update in:",
            ". Republished in:",
            ". Corrected and republished in:",
            ". Expression of concern in:",
            ". Summary for patients in:",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> _own = SearchValues.Create(["PubMed PMID", "PMID:", "PMCID:"], StringComparison.Ordinal);

    /// <summary>The reference without them: their numbers are not its own, but for the ids at its end.</summary>
    public static string Cut(string text)
    {
        var start = text.AsSpan().IndexOfAny(_openings);
        if (start < 0)
            return text;
        var own = text.AsSpan(start).IndexOfAny(_own);
        return own < 0 ? text[..(start + 1)] : string.Concat(text.AsSpan(0, start + 2), text.AsSpan(start + own));
    }
}
