using System.Buffers;
using System.Text.RegularExpressions;
using EnrichPipeline.Characters;
using EnrichPipeline.Model;

namespace EnrichPipeline.Reading;

/// <summary>Finds the first DOI in a text, in any of the forms in which DOIs are printed.</summary>
internal static partial class DoiFinder
{
    // A DOI may be longer in theory, but a longer match in a printed text is something else.
    private const int Longest = 300;

    private static readonly SearchValues<char> _dashes = SearchValues.Create("\u2010\u2011\u2012\u2013\u2212");

    /// <summary>A DOI and its place in the text, which excludes the label and the resolver address before the DOI.</summary>
    public readonly record struct Result(Doi Doi, int Start, int End);

    public static Result? Find(string text)
    {
        if (!text.Contains("10.", StringComparison.Ordinal))
            return null;
        for (var match = Candidate().Match(text); match.Success; match = match.NextMatch())
            if (match.Length <= Longest && IsFree(text, match.Index) && Read(text, match) is { } found)
                return found;
        return null;
    }

    // "110.1234/5" is a number, not a DOI.
    private static bool IsFree(string text, int at) => at == 0 || !(char.IsAsciiDigit(text[at - 1]) || text[at - 1] == '.');

    private static Result? Read(string text, Match match)
    {
        var (candidate, end) = (match.Value, match.Index + match.Length);
        if (NextItem().Match(candidate) is { Success: true } next)
            (candidate, end) = (candidate[..next.Index], match.Index + next.Index);
        else if (RestAfterSpace(text, match) is { } more)
            (candidate, end) = ($"{candidate}{more}", end + 1 + more.Length);
        return Doi.TryParse(WithHyphens(Unescaped(Trim(candidate))), out var doi) ? new Result(doi, match.Index, end) : null;
    }

    // Returns the rest of a DOI that a space interrupts after a slash, dot,
    // hyphen or underscore, or null if the DOI does not clearly continue.
    private static string? RestAfterSpace(string text, Match match)
    {
        var end = match.Index + match.Length;
        if (match.Value[^1] is not ('/' or '.' or '-' or '_') || end >= text.Length)
            return null;
        var rest = Continuation().Match(text, end, Math.Min(Longest, text.Length - end));
        return rest.Success && Continues(match.Value, rest.Groups["more"].Value) ? rest.Groups["more"].Value : null;
    }

    // A space interrupts a DOI only where the part before it cannot be a whole DOI (it ends in a slash or hyphen, or has no digit yet) and
    // the part after it cannot be a separate word or number.
    private static bool Continues(string before, string more)
    {
        if (!more.AsSpan().ContainsAnyInRange('0', '9'))
            return false;
        var hasDigits = before.AsSpan(before.IndexOf('/') + 1).ContainsAnyInRange('0', '9');
        return before[^1] != '.' || (char.IsAsciiLetterLower(more[0]) && (!hasDigits || more.Contains('.')));
    }

    // Typesetting turns hyphens into dashes; registered DOIs have none.
    private static string WithHyphens(string printed) =>
        printed.AsSpan().ContainsAny(_dashes) ? string.Concat(printed.Select(letter => _dashes.Contains(letter) ? '-' : letter)) : printed;

    private static string Unescaped(string printed) =>
        printed.Contains('%') || printed.Contains(' ')
            ? Uri.UnescapeDataString(printed).Replace(" ", "", StringComparison.Ordinal)
            : printed;

    private static string Trim(string printed)
    {
        var tail = Tail().Match(printed);
        var end = tail.Success ? tail.Index : printed.Length;
        while (end > 0 && EndsLoosely(printed.AsSpan(0, end)))
            end--;
        return WithoutVersion(printed[..end]);
    }

    // Addresses of bioRxiv and medRxiv append the version to the DOI: 10.1101/322859v2.
    private static string WithoutVersion(string printed)
    {
        var letter = printed.LastIndexOf('v');
        return
            printed.StartsWith("10.1101/", StringComparison.Ordinal)
            && letter > 8
            && !printed.AsSpan(letter + 1).ContainsAnyExceptInRange('0', '9')
            ? printed[..letter]
            : printed;
    }

    private static bool EndsLoosely(ReadOnlySpan<char> printed) => printed[^1] switch
    {
        '.' or ',' or ';' or ':' or '"' or '\'' or '”' or '’' or '“' or '…' or '*' => true,
        ')' => printed.Count(')') > printed.Count('('),
        ']' => printed.Count(']') > printed.Count('['),
        '}' => printed.Count('}') > printed.Count('{'),
        '>' => printed.Count('>') > printed.Count('<'),
        '(' or '[' or '{' or '<' => true,
        _ => false,
    };

    [GeneratedRegex(
        $@"{IdentifierPatterns.DoiRegistrant} ?(?:/|%2F)[^\s\p{{Cc}}]*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Candidate();

    [GeneratedRegex(
        @"^ (?<more>[a-z0-9(][^\s:;]*)",
        RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Continuation();

    // The item that follows where no space separates it from the DOI. "10.48550/arXiv.1408.3203", "10.3969/j.issn.1002-5006" and
    // "10.1234/url.5" are whole.
    [GeneratedRegex(
        @"[;,.]?(?:PMC?ID|PubMed)|[;,.\[(](?:arXiv|https?:)|(?<=\d)[;,.]IS[SB]N|(?-i:\.URL)(?:https?)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex NextItem();

    // What publishers' addresses and web pages append to a DOI.
    [GeneratedRegex(
        @"\.full(?:[.-].*)?$|/(?:full|abstract|pdf|epdf|meta)(?:/.*)?$|\.(?:Epub|pdf$)|[;,.]?(?:CrossRef"
        + @"|\[(?:Cross|Pub|Google|DOI)|\(accessed)|[?&](?:via|utm_|journalCode|src|download)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Tail();
}
