using System.Buffers;
using System.Text.RegularExpressions;
using EnrichPipeline.Characters;

namespace EnrichPipeline.Citations;

/// <summary>
/// Removes the errata and comments that are printed after a reference: <c>Erratum in: J Test Biol. 2002;13:4.</c> by PubMed,
/// <c>[Erratum-ibid. 33, 1 (1984)]</c> by authors.
/// </summary>
internal static partial class PrintedErrata
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

    // In PubMed's form, a DOI belongs to the notice, and only the ids at the end to the work. Authors end a reference with the work's DOI.
    private static readonly SearchValues<string> _workIds = SearchValues.Create(
        ["PubMed PMID", "PMID:", "PMCID:"], StringComparison.Ordinal);
    private static readonly SearchValues<string> _ids = SearchValues.Create(
        ["doi", "http", "PMID", "PMCID", "PubMed"], StringComparison.OrdinalIgnoreCase);

    private const int LongestNotice = 120;

    /// <summary>Returns the reference without later notices, whose numbers are not its own, but with the ids at its end.</summary>
    public static string Cut(string text)
    {
        var start = text.AsSpan().IndexOfAny(_openings);
        if (start < 0)
            return WithoutErratum(text);
        var workIds = text.AsSpan(start).IndexOfAny(_workIds);
        return workIds < 0 ? text[..(start + 1)] : string.Concat(text.AsSpan(0, start + 2), text.AsSpan(start + workIds));
    }

    // An erratum follows the numbers of the work and goes on to the end. In "Smith J. 2013 [Erratum] The title" a title follows, so the
    // erratum is the work itself.
    private static string WithoutErratum(string text)
    {
        var notice = Erratum().Match(text, Math.Max(0, text.Length - LongestNotice));
        if (!notice.Success)
            return text;
        if (notice.Groups["open"].Success && text.AsSpan().TrimEnd(" .;,") is not [.., ']' or ')'])
            return text;
        var ids = text.AsSpan(notice.Index).IndexOfAny(_ids);
        return ids < 0 ? text[..notice.Index] : string.Concat(text.AsSpan(0, notice.Index), " ", text.AsSpan(notice.Index + ids));
    }

    [GeneratedRegex(
        @"(?<=[0-9)\]])(?:;\s?[\[(]?|\s?(?<open>[\[(])|[.,]\s(?=\w+\W{1,2}ibid))(?:erratum|errata|addendum|corrigendum)\b(?=.*[0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Erratum();
}
