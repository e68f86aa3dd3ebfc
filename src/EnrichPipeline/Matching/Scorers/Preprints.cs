using System.Buffers;
using System.Text.RegularExpressions;
using EnrichPipeline.Characters;
using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>Recognises references and records that are preprints.</summary>
internal static partial class Preprints
{
    private static readonly SearchValues<string> _servers = SearchValues.Create(
        ["rxiv", "ssrn", "preprint"], StringComparison.OrdinalIgnoreCase);

    public static bool IsPreprint(BibliographicRecord record) =>
        record.Type is "posted-content" or "preprint"
        || (record.Doi is { } doi && Prefixes().IsMatch(doi.Value))
        || record.Containers.Any(container => container.AsSpan().ContainsAny(_servers));

    public static bool IsPreprint(MatchInput input)
    {
        if (input.Citation.Kind == CitationKind.Preprint)
            return true;
        foreach (var word in input.Printed.KindWords)
        {
            if (!input.InTitle(word) && PrintedText.IsPreprint(input.Words[word]))
                return true;
        }
        return false;
    }

    // Cold Spring Harbor's own journals have the prefix 10.1101 too, but letters after the slash.
    [GeneratedRegex(
        @"^10\.(?:1101/(?:20\d\d\.\d\d\.\d\d\.)?\d+|21203/rs\.|2139/ssrn|31219/osf|31234/osf|26434/chemrxiv|48550/arxiv"
        + @"|20944/preprints)",
        RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Prefixes();
}
