using System.Text.RegularExpressions;

namespace EnrichPipeline.Reading;

/// <summary>
/// Finds the short form that German and French archaeology print before a work: "Abel/Bond 2001" before "R. Abel/H. Bond, Ein
/// Kinderschuh".
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

    /// <summary>
    /// Whether a text names the first author of a short form near its beginning, or has a dash instead. This is weak evidence that the text
    /// is the work: a title may begin with the name too.
    /// </summary>
    public static bool IsNamedIn(ReadOnlySpan<char> text, ReadOnlySpan<char> key) =>
        text.TrimStart() is ['–' or '—', ..] || Beginning(text).Contains(NameOf(key), StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether a work begins with the first author of a short form, followed by a sign, initials, or what follows in the short form: "R.
    /// Lazarsfeld, Positivity", "Xie Y. (2015)", "S. Anders et W. Huber"; not "The Smith method".
    /// </summary>
    public static bool IsAuthorOf(ReadOnlySpan<char> work, ReadOnlySpan<char> key)
    {
        var name = NameOf(key);
        var at = Beginning(work).IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || name.Length < MinName || !AreGivenNames(work[..at]))
            return false;
        var rest = work[(at + name.Length)..].TrimStart();
        var next = key[name.Length..key.LastIndexOf(' ')].Trim();
        next = next[..(next.IndexOf(' ') is >= 0 and var end ? end : next.Length)];
        return rest is [',' or ';' or ':' or '(' or '/' or '&' or '–' or '—', ..]
            || rest is [var initial, '.', ..] && char.IsUpper(initial)
            || next.Length > 0 && rest.StartsWith(next.TrimEnd(','));
    }

    /// <summary>Returns a reference without its short form, if the work begins with the same author and repeats the year.</summary>
    public static string Cut(string text) =>
        TryDivide(text, out var key, out var work) && work.Contains(YearOf(key), StringComparison.Ordinal) && IsAuthorOf(work, key)
            ? work.ToString()
            : text;

    private static ReadOnlySpan<char> YearOf(ReadOnlySpan<char> key) => key[(key.LastIndexOf(' ') + 1)..];

    private static ReadOnlySpan<char> Beginning(ReadOnlySpan<char> text) => text[..Math.Min(AuthorsWithin, text.Length)];

    private static bool AreGivenNames(ReadOnlySpan<char> words)
    {
        foreach (var range in words.Split(' '))
            if (words[range] is { Length: > 0 } word && !char.IsUpper(word[0]) && !NameWords.IsParticle(word.ToString()))
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
