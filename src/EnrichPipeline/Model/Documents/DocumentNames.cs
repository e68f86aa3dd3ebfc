using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace EnrichPipeline.Model.Documents;

/// <summary>Builds the names of the blobs in <c>enriched</c>: no two articles share one, and none is the folder of another.</summary>
/// <remarks>A name is the article's name and an ending. A <c>~</c> is added only where it could be another article's blob.</remarks>
public static partial class DocumentNames
{
    /// <summary>The maximum length of a name before its ending, since a blob name has at most 1,024 characters.</summary>
    private const int Longest = 1_000;

    private const int ShortenedLength = 900;

    public static string Document(string article) => ErrorRecordLike.Replace(Stem(article), "$0~") + ".json";

    /// <summary>
    /// Returns the name that earlier versions gave the document, which may also be that of another article's error record, or null if
    /// there is no such other name.
    /// </summary>
    public static string? EarlierDocument(string article) =>
        article.Length <= Longest && $"{article}.json" is var earlier && earlier != Document(article) ? earlier : null;

    /// <summary>Returns the name of the change feed of a day (UTC). It cannot be that of a document, which ends in <c>.json</c>.</summary>
    public static string Changes(DateOnly day) => $"_changes/{day:yyyy-MM-dd}.jsonl";

    public static string Report(string article) => Stem(article) + ".html";

    public static string Error(string article) => Stem(article) + ".error.json";

    /// <summary>Returns the article's name, shortened to leave room for an ending, and with no folder that could be a blob here.</summary>
    private static string Stem(string article)
    {
        var stem = FileLike.Replace(HashLike.Replace(article, "$0~"), "${name}~/");
        return stem.Length <= Longest ? stem : $"{Beginning(stem)}~{Hash(article)}";
    }

    private static string Beginning(string stem) =>
        stem[..(char.IsHighSurrogate(stem[ShortenedLength - 1]) ? ShortenedLength - 1 : ShortenedLength)];

    private static string Hash(string article) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(article)));

    /// <summary>Matches names that would make a document look like an error record.</summary>
    [GeneratedRegex(@"\.error~*\z", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ErrorRecordLike { get; }

    /// <summary>Matches folders that would look like a document, a report or a change feed.</summary>
    [GeneratedRegex(
        @"(?<name>\.(?:jsonl?|html)~*)/", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FileLike { get; }

    /// <summary>Matches names that look as if they had been shortened.</summary>
    [GeneratedRegex(@"~[0-9a-f]{64}~*\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex HashLike { get; }
}
