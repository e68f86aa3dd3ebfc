using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace EnrichPipeline.Model.Documents;

/// <summary>The names of the blobs in <c>enriched</c>. No two articles share one, and none is the folder of another.</summary>
/// <remarks>The article's name and an ending. Only where that could be another article's blob, a <c>~</c> stands between.</remarks>
public static partial class DocumentNames
{
    /// <summary>The longest name to which an ending can be added within the 1,024 characters of a blob name.</summary>
    private const int Longest = 1_000;

    private const int Kept = 900;

    public static string Document(string article) => RecordLike.Replace(Stem(article), "$0~") + ".json";

    /// <summary>The document's name in earlier versions, which may be another article's error record; null if it is the same.</summary>
    public static string? EarlierDocument(string article) =>
        article.Length <= Longest && $"{article}.json" is var earlier && earlier != Document(article) ? earlier : null;

    /// <summary>The change feed of a day in UTC. The name cannot be that of a document, which ends in <c>.json</c>.</summary>
    public static string Changes(DateOnly day) => $"_changes/{day:yyyy-MM-dd}.jsonl";

    public static string Report(string article) => Stem(article) + ".html";

    public static string Error(string article) => Stem(article) + ".error.json";

    /// <summary>The article's name, with folders that cannot be files here, and short enough for an ending.</summary>
    private static string Stem(string article)
    {
        var stem = FileLike.Replace(HashLike.Replace(article, "$0~"), "${name}~/");
        return stem.Length <= Longest ? stem : $"{Beginning(stem)}~{Hash(article)}";
    }

    private static string Beginning(string stem) => stem[..(char.IsHighSurrogate(stem[Kept - 1]) ? Kept - 1 : Kept)];

    private static string Hash(string article) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(article)));

    /// <summary>Names that would make a document look like an error record.</summary>
    [GeneratedRegex(@"\.error~*\z", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RecordLike { get; }

    /// <summary>Folders that would look like a document, a report or a change feed.</summary>
    [GeneratedRegex(
        @"(?<name>\.(?:jsonl?|html)~*)/", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FileLike { get; }

    /// <summary>Names that look like one that was shortened.</summary>
    [GeneratedRegex(@"~[0-9a-f]{64}~*\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex HashLike { get; }
}
