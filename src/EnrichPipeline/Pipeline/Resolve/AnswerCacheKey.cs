using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EnrichPipeline.Characters;
using EnrichPipeline.Matching.Integrity;
using EnrichPipeline.Model;

namespace EnrichPipeline.Pipeline.Resolve;

/// <summary>The cache keys of a reference, as hashes.</summary>
/// <param name="Question">
/// The hash of title, first author, year, volume and first page if all are known, so that journal styles share answers; otherwise of the
/// folded text.
/// </param>
/// <param name="Text">The hash of the folded text.</param>
internal sealed record AnswerCacheKey(string Question, string Text)
{
    /// <summary>
    /// The name prefix of cached answers. Its first letter keeps them apart from the folders of runs, which begin with a hexadecimal digit
    /// and expire later.
    /// </summary>
    public const string Prefix = "known/";

    public string BlobName => $"{Prefix}{Question[..2]}/{Question}.json";

    /// <param name="sources">The sources that are asked: an answer from a sandbox must not be used for the public services.</param>
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

    // Each part is preceded by its length, so that two different lists of parts never give the same text.
    private static string Hash(IEnumerable<string?> parts) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(parts.Select(part => $"{part?.Length ?? -1}:{part};")))));
}
