using System.Text.RegularExpressions;

namespace EnrichPipeline.Reading;

/// <summary>
/// Finds the short form that German and French archaeology print before a work: "Abel/Bond 2001", "Anders et Huber 2010 S. Anders et W.
/// Huber, Titre".
/// </summary>
internal static partial class ShortForm
{
    private const int AuthorsWithin = 80;
    private const int MinName = 3;

    /// <summary>Divides a text that begins with a short form. The work is empty if nothing follows.</summary>
    public static bool TryDivide(ReadOnlySpan<char> text, out ReadOnlySpan<char> key, out ReadOnlySpan<char> work)
    {
        var matches = Pattern().EnumerateMatches(text);
        key = matches.MoveNext() ? text[..matches.Current.Length].TrimEnd(" :=") : [];
        work = text[key.Length..].TrimStart(" :=");
        return !key.IsEmpty;
    }

    /// <summary>Whether the authors of a work include the first name of a short form, or a dash replaces them.</summary>
    public static bool IsOf(ReadOnlySpan<char> key, ReadOnlySpan<char> work)
    {
        if (work.TrimStart() is ['–' or '—', ..])
            return true;
        return work[..Math.Min(AuthorsWithin, work.Length)].Contains(NameOf(key), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Returns a reference without its short form, if the work begins with the same author and repeats the year.</summary>
    public static string Cut(string text) =>
        TryDivide(text, out var key, out var work) && work.Contains(YearOf(key), StringComparison.Ordinal) && BeginsWithAuthor(key, work)
            ? work.ToString()
            : text;

    private static ReadOnlySpan<char> YearOf(ReadOnlySpan<char> key) => key[(key.LastIndexOf(' ') + 1)..];

    // The author is followed by a sign or another author: "R. Lazarsfeld, Positivity", "S. Anders et W. Huber"; not "The Smith method".
    private static bool BeginsWithAuthor(ReadOnlySpan<char> key, ReadOnlySpan<char> work)
    {
        var name = NameOf(key);
        var at = work[..Math.Min(AuthorsWithin, work.Length)].IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || name.Length < MinName || !AreGivenNames(work[..at]))
            return false;
        var rest = work[(at + name.Length)..].TrimStart();
        return rest is [',' or ';' or ':' or '(' or '/' or '&', ..]
            || rest.StartsWith("et ") || rest.StartsWith("and ") || rest.StartsWith("und ");
    }

    private static bool AreGivenNames(ReadOnlySpan<char> words)
    {
        foreach (var range in words.Split(' '))
            if (words[range] is { Length: > 0 } word && !char.IsUpper(word[0]))
                return false;
        return true;
    }

    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> key) => key[..Math.Max(1, key.IndexOfAny(" /,&"))];

    [GeneratedRegex(
        @"^(?:\p{Ll}{2,4} ){0,2}\p{Lu}[\p{L}\p{M}'’./&, –-]{1,45}? "
            + @"(?:[12][0-9]{3}(?:[/–-][0-9]{2,4})?[a-z]?|o\. ?J\.|n\. ?d\.|im Druck|in press)(?:$|[ :=])",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
