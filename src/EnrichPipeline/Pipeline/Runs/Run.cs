using System.Security.Cryptography;
using System.Text;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>The processing of one version of one article.</summary>
/// <param name="Article">The name of the article.</param>
/// <param name="Version">The SHA-256 of the article's bytes.</param>
public sealed record Run(string Article, string Version)
{
    /// <summary>Hexadecimal digits of each hash in a key: 64 bits, which makes collisions improbable.</summary>
    private const int Digits = 16;

    /// <summary>Whether both parts were read from JSON. A damaged blob lacks them.</summary>
    internal bool IsWhole => Article is { Length: > 0 } && Version is { Length: >= Digits };

    /// <summary>The name of the run's folder in <c>runs</c>.</summary>
    public string Key => $"{ArticleKey(Article)}-{Version[..Digits]}";

    /// <summary>Returns a key of 16 hexadecimal digits for an article of any name.</summary>
    internal static string ArticleKey(string article) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(article)))[..Digits];
}
