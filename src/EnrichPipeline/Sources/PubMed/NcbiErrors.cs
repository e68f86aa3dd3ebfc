using System.Text;
using System.Text.RegularExpressions;
using EnrichPipeline.Characters;
using EnrichPipeline.Sources.Http;

namespace EnrichPipeline.Sources.PubMed;

/// <summary>Detects NCBI's errors, which can have any status code, even 200.</summary>
internal static partial class NcbiErrors
{
    private const int SampleBytes = 4096;

    private static readonly string[] _passing =
    [
        "NCBI C++ Exception",
        "Unable to route request",
        "Search Backend failed",
        "address table is empty",
        "Unable to open connection",
        "error forwarding request",
    ];

    /// <summary>Returns the error of an answer that should be JSON or plain text, or null if there is none.</summary>
    public static SourceUnavailable? Find(Reply reply) =>
        FindInXml(reply) ?? (Start(reply) is ['<', ..] ? ApiErrors.Of(reply, ApiErrorKind.Transient, "markup instead of an answer") : null);

    /// <summary>Returns the error of an answer that should be XML, or null. HTML is recognised later, by its root element.</summary>
    public static SourceUnavailable? FindInXml(Reply reply)
    {
        var start = Start(reply);
        if (start is ['<', ..] && Contains(start, "WWW Error Blocked Diagnostic"))
            return ApiErrors.Of(reply, ApiErrorKind.Forbidden, "blocked by the service (block page)");
        if (reply.Status is not 200 || ErrorFirst().IsMatch(start))
        {
            if (Contains(start, "API key invalid"))
                return ApiErrors.Of(reply, ApiErrorKind.Forbidden, "key refused");
            if (Contains(start, "API rate limit exceeded"))
                return ApiErrors.Of(reply, ApiErrorKind.Transient, "status 429", 429);
        }
        return ApiErrors.ErrorOf(reply);
    }

    /// <summary>Returns the error of an answer that should be plain text, or null if it is no error message.</summary>
    public static SourceUnavailable? FindInText(Reply reply, string text) =>
        Array.Exists(_passing, phrase => Contains(text, phrase)) || text.TrimStart() is ['{', ..]
            ? ApiErrors.Of(reply, ApiErrorKind.Transient, "an error within an answer")
            : null;

    private static string Start(Reply reply) =>
        Encoding.UTF8.GetString(reply.Body.Span[..Math.Min(reply.Body.Length, SampleBytes)]).TrimStart(' ', '\t', '\r', '\n', '\uFEFF');

    private static bool Contains(string text, string phrase) => text.Contains(phrase, StringComparison.OrdinalIgnoreCase);

    // A record's title can contain these phrases too, but only an error answer begins with "error".
    [GeneratedRegex(@"^\{\s*""error""", RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex ErrorFirst();
}
