using System.Text.RegularExpressions;
using EnrichPipeline.Characters;

namespace EnrichPipeline.Sources;

/// <summary>Checks that an e-mail address is well-formed and no placeholder, and that a key is safe to send in a header.</summary>
internal static partial class Contact
{
    // Domains that are reserved for examples and tests (RFC 2606, RFC 6761) or are common placeholders. CrossRef throttles all users of
    // such an address together.
    private static readonly string[] _reserved =
    [
        "example.com",
        "example.net",
        "example.org",
        "example.edu",
        "example",
        "test",
        "invalid",
        "localhost",
        "local",
        "domain.com",
        "yourdomain.com",
    ];

    public static bool IsAddress(string email) => email.Length <= 254 && Address().IsMatch(email);

    public static bool IsPlaceholder(string email)
    {
        var domain = email[(email.LastIndexOf('@') + 1)..];
        return !domain.Contains('.')
            || _reserved.Any(reserved => domain.Equals(reserved, StringComparison.OrdinalIgnoreCase)
                || domain.EndsWith("." + reserved, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a key or token is one word of printable ASCII, so that it cannot inject a header or field.</summary>
    public static bool IsKey(string key) => key.Length <= 4096 && Key().IsMatch(key);

    [GeneratedRegex(
        @"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\z",
        RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Address();

    [GeneratedRegex(@"^[\x21-\x7e]+\z", RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Key();
}
