using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace EnrichPipeline.Storage.Folder;

/// <summary>
/// Converts blob names to paths and back. Characters that the file system cannot store or would hide are escaped as %XX; in text that
/// already looks like such an escape, the percent sign becomes %25.
/// </summary>
/// <remarks>A segment that is too long for a file name is split into nested folders and a file; the folder names end in %-.</remarks>
internal sealed partial class BlobFileNames(bool windows)
{
    private const int MaxFileNameBytes = 255;

    /// <summary>The size of a piece of a long segment. Escaping at most triples it, so the piece always fits into a file name.</summary>
    private const int PieceBytes = 80;

    private const string More = "%-";

    private readonly Regex _unsafe = windows ? UnsafeOnWindows : Unsafe;
    private readonly Regex _escape = windows ? EscapeOnWindows : EscapeElsewhere;

    public static BlobFileNames OfThisSystem { get; } = new(OperatingSystem.IsWindows());

    /// <summary>Returns whether the path of a visible file is its blob name, so that the slower conversion can be skipped.</summary>
    public bool IsUnescaped(string path) => !windows && !path.Contains('%');

    public string ToPath(string name) =>
        string.Join(Path.DirectorySeparatorChar, name.Split('/').SelectMany(FilesOf));

    public string ToName(string path)
    {
        var name = new StringBuilder(path.Length);
        foreach (var file in path.Split(Path.DirectorySeparatorChar))
        {
            var more = file.EndsWith(More, StringComparison.Ordinal);
            name.Append(Unescape(more ? file[..^More.Length] : file)).Append(more ? "" : "/");
        }
        return name.ToString().TrimEnd('/');
    }

    private IEnumerable<string> FilesOf(string segment)
    {
        var whole = Escape(segment);
        if (Encoding.UTF8.GetByteCount(whole) <= MaxFileNameBytes)
            return [whole];
        var pieces = Pieces(segment).ToList();
        return pieces.Select((piece, index) => Escape(piece) + (index < pieces.Count - 1 ? More : ""));
    }

    private static IEnumerable<string> Pieces(string segment)
    {
        var (start, end, bytes) = (0, 0, 0);
        foreach (var rune in segment.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > PieceBytes)
            {
                yield return segment[start..end];
                (start, bytes) = (end, 0);
            }
            end += rune.Utf16SequenceLength;
            bytes += rune.Utf8SequenceLength;
        }
        yield return segment[start..];
    }

    /// <summary>Escapes a segment. The replacements never overlap: an escape begins with a percent sign, which is never unsafe.</summary>
    private string Escape(string segment) =>
        _unsafe.Replace(_escape.Replace(segment, "%25${rest}"), match => $"%{(match.Length == 0 ? 0 : match.Value[0]):X2}");

    private string Unescape(string file) => _escape.Replace(file, match =>
        match.Groups["rest"].Value is var rest && rest.StartsWith("25", StringComparison.Ordinal)
            ? "%" + rest[2..]
            : Character(rest));

    private static string Character(string hex) =>
        int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && code > 0
            ? ((char)code).ToString()
            : "";

    [GeneratedRegex(@"^\.", RegexOptions.NonBacktracking)]
    private static partial Regex Unsafe { get; }

    [GeneratedRegex(@"^%(?<rest>(?:25)*2E)|%(?<rest>(?:25)*-)\z", RegexOptions.NonBacktracking)]
    private static partial Regex EscapeElsewhere { get; }

    /// <summary>
    /// Matches a leading dot, the characters that Windows rejects, a final dot or space, which Windows drops, and (as an empty match) the
    /// end of a device name.
    /// </summary>
    [GeneratedRegex(@"^\.|[<>:""|?*]|[. ]\z|(?<=^(?:CON|PRN|AUX|NUL|COM\d|LPT\d))(?=\.|\z)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex UnsafeOnWindows { get; }

    [GeneratedRegex(
        @"^%(?<rest>(?:25)*2E)|%(?<rest>(?:25)*(?:22|2A|3A|3C|3E|3F|7C))|%(?<rest>(?:25)*(?:2E|20|-))\z"
            + @"|(?<=^(?:CON|PRN|AUX|NUL|COM\d|LPT\d))%(?<rest>(?:25)*00)(?=\.|\z)",
        RegexOptions.IgnoreCase, 1000)]
    private static partial Regex EscapeOnWindows { get; }
}
