using EnrichPipeline.Citations;
using EnrichPipeline.Matching.Text;
using EnrichPipeline.Records;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>Which references and records are preprints.</summary>
internal static class Preprints
{
    private static readonly string[] Servers =
        ["biorxiv", "medrxiv", "arxiv", "chemrxiv", "psyarxiv", "ssrn", "preprint", "preprints", "socarxiv", "eartharxiv", "techrxiv"];

    public static bool Names(Record record) =>
        record.Type is "posted-content" or "preprint" || record.Containers.Any(container => Array.Exists(Servers, server => container.Contains(server, StringComparison.OrdinalIgnoreCase)));

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
}
