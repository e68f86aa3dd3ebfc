using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EnrichPipeline.Characters;
using EnrichPipeline.Matching.Integrity;
using EnrichPipeline.Model;

namespace EnrichPipeline.Pipeline.Resolve;

/// <summary>The cache keys of a reference, as hashes.</summary>
/// <param name="Question">Of the place, title and author where they are known, so that journal styles share answers; else of the
/// text.</param>
/// <param name="Text">Of the folded text.</param>
internal sealed record AnswerCacheKey(string Question, string Text)
{
    /// <summary>The letter before it keeps it clear of runs' folders, which begin with a hexadecimal digit and expire later.</summary>
    public const string Prefix = "known/";

    public string BlobName => $"{Prefix}{Question[..2]}/{Question}.json";

    /// <param name="sources">Whom it is asked of: a sandbox's answer is none for the public services.</param>
    public static AnswerCacheKey Of(string printed, Citation citation, string sources)
    {
        var text = TextFold.Fold(printed);
        string?[] ids =
        [
            citation.Doi?.Value,
            citation.Pmid?.Value,
            citation.Pmcid?.Value,
            ReferenceIdentifiers.Of(printed, citation).Arxiv?.Value,
        ];
        return new(Hash([sources, .. ids, .. WorkOf(citation) ?? ["text", text]]), Hash([text]));
    }

    private static string?[]? WorkOf(Citation citation) =>
        citation is { Title: { } title, Year: { } year, Volume: { } volume, Authors: [var first, ..] } && citation.FirstPage() is { } page
            ? [
                "work",
                TextFold.Fold(title),
                TextFold.Fold(first.Family),
                year.ToString(CultureInfo.InvariantCulture),
                TextFold.Fold(volume),
                TextFold.Fold(page),
            ]
            : null;

    // Each part with its length, so that no two lists of parts read the same.
    private static string Hash(IEnumerable<string?> parts) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(parts.Select(part => $"{part?.Length ?? -1}:{part};")))));
}
