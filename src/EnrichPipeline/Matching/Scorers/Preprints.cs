using System.Text.RegularExpressions;
using EnrichPipeline.Citations;
using EnrichPipeline.Matching.Text;
using EnrichPipeline.Records;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>Which references and records are preprints.</summary>
internal static partial class Preprints
{
    private static readonly string[] Servers =
        ["biorxiv", "medrxiv", "arxiv", "chemrxiv", "psyarxiv", "ssrn", "preprint", "preprints", "socarxiv", "eartharxiv", "techrxiv"];

    public static bool Names(Record record) =>
        record.Type is "posted-content" or "preprint"
        || (record.Doi is { } doi && Prefixes().IsMatch(doi.Value))
        || record.Containers.Any(container => Array.Exists(Servers, server => container.Contains(server, StringComparison.OrdinalIgnoreCase)));

    public static bool Names(Pair pair)
    {
        if (pair.Citation.Kind == CitationKind.Preprint)
            return true;
        for (var i = 0; i < pair.Words.Count; i++)
        {
            if (!pair.InTitle(i) && IsServer(pair.Words[i]))
                return true;
        }
        return false;
    }

    private static bool IsServer(ReadOnlySpan<char> word)
    {
        if (word.Length < 4)
            return false;
        foreach (var server in Servers)
        {
            if (word.SequenceEqual(server))
                return true;
        }
        return false;
    }

    // Cold Spring Harbor's own journals have letters after the slash.
    [GeneratedRegex(@"^10\.(?:1101/(?:20\d\d\.\d\d\.\d\d\.)?\d+|21203/rs\.|2139/ssrn|31219/osf|31234/osf|26434/chemrxiv|48550/arxiv|20944/preprints)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Prefixes();
}
