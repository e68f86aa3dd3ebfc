using System.Text;
using ModelContextProtocol;

namespace EnrichPipeline.Cli.Mcp;

/// <summary>Limits the size of the input of one call.</summary>
internal static class McpLimits
{
    private const int LongestText = 2_000_000;
    private const int MaxReferences = 200;
    private const int LongestReference = 10_000;

    /// <exception cref="McpException">The text is too long.</exception>
    public static byte[] BytesOf(string text) => text.Length <= LongestText
        ? Encoding.UTF8.GetBytes(text)
        : throw new McpException($"The text is too long: {LongestText} characters at most.");

    /// <exception cref="McpException">There are too many references, or one is too long.</exception>
    public static void Require(IReadOnlyCollection<string> references)
    {
        if (references.Count > MaxReferences)
            throw new McpException($"Too many references: {MaxReferences} at most in one call.");
        if (references.Any(reference => reference.Length > LongestReference))
            throw new McpException($"A reference is too long: {LongestReference} characters at most.");
    }
}
