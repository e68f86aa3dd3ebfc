using System.Text;

namespace EnrichPipeline.Storage;

/// <summary>Which blob names both storages take: relative paths with <c>/</c>, at most 1,024 characters.</summary>
internal static class BlobName
{
    public const int MaxLength = 1024;

    /// <summary>Strict, so that a lone surrogate is found; it could be written neither to a file system nor to a URL.</summary>
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static void Require(string name)
    {
        if (WhyRefused(name) is { } reason)
            throw new ArgumentException($"A blob name must not {reason}.", nameof(name));
    }

    public static bool IsValid(string name) => WhyRefused(name) is null;

    private static string? WhyRefused(string name)
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
