using System.Text;

namespace EnrichPipeline.Storage;

/// <summary>Validates blob names for both kinds of storage: relative paths with <c>/</c>, at most 1,024 characters.</summary>
internal static class BlobName
{
    public const int MaxLength = 1024;

    /// <summary>A strict encoding that detects lone surrogates, which neither file systems nor URLs can represent.</summary>
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static void Require(string name)
    {
        if (Problem(name) is { } problem)
            throw new ArgumentException(problem, nameof(name));
    }

    public static bool IsValid(string name) => FindProblem(name) is null;

    /// <summary>Returns one sentence on why the name is not valid, or null if it is valid.</summary>
    public static string? Problem(string name) => FindProblem(name) is { } problem ? $"A name must not {problem}." : null;

    private static string? FindProblem(string name)
    {
        if (name.Length is 0 or > MaxLength)
            return $"be empty or longer than {MaxLength} characters";
        if (name.Contains('\\') || name.Any(char.IsControl))
            return "contain a backslash or control characters";
        if (!IsWellFormed(name))
            return "contain half of a surrogate pair";
        return name.Split('/').Any(segment => segment is "" or "." or "..")
            ? "start or end with a slash or have an empty, '.' or '..' segment"
            : null;
    }

    private static bool IsWellFormed(string name)
    {
        try
        {
            _utf8.GetByteCount(name);
            return true;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }
}
