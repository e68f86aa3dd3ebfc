using System.Text.RegularExpressions;

namespace EnrichPipeline.Citations.Parsing;

/// <summary>Finds a DOI in running text, in all the ways in which it is printed.</summary>
internal static partial class DoiFinder
{
    /// <summary>The DOI and the part of the text that it takes, label and resolver not included.</summary>
    public readonly record struct Result(Doi Doi, int Start, int End);

    public static Result? Find(string text)
    {
        if (!text.Contains("10.", StringComparison.Ordinal))
            return null;
        for (var match = Candidate().Match(text); match.Success; match = match.NextMatch())
            if (IsFree(text, match.Index) && Read(text, match) is { } found)
                return found;
        return null;
    }

    // 110.1234/5 is a number.
    private static bool IsFree(string text, int at) => at == 0 || !(char.IsAsciiDigit(text[at - 1]) || text[at - 1] == '.');

    private static Result? Read(string text, Match match)
    {
        var end = match.Index + match.Length;
        var printed = Trim(text[match.Index..end]);
        var joined = printed.Length == match.Length || printed.EndsWith('/') ? "" : null;
        if (text.AsSpan(match.Index, match.Length)[^1] is '/' or '.' or '-' or '_' && Continuation().Match(text, end, text.Length - end) is { Success: true } rest && rest.Index == end && Continues(match.Value, rest.Groups["more"].Value))
        {
            joined = Trim(match.Value + rest.Groups["more"].Value);
            end += rest.Length - (match.Value.Length + rest.Groups["more"].Length - joined.Length);
            printed = joined;
        }
        else
            end = match.Index + printed.Length;
        return Doi.TryParse(Plain(printed), out var doi) ? new Result(doi, match.Index, end) : null;
    }

    // A break counts only where the piece before can not be whole (it ends in a slash or hyphen, or has no digit yet)
    // and the piece behind can not be a word or a number of its own.
    private static bool Continues(string before, string more)
    {
        var suffix = before.AsSpan(before.IndexOf('/') + 1);
        var isOpen = before[^1] is '/' or '-' or '_' || !suffix.ContainsAnyInRange('0', '9');
        return isOpen ? more.AsSpan().ContainsAnyInRange('0', '9') : char.IsAsciiLetterLower(more[0]) && more.Contains('.') && more.AsSpan().ContainsAnyInRange('0', '9');
    }

    private static string Plain(string printed) =>
        printed.Contains('%') || printed.Contains(' ') ? Uri.UnescapeDataString(printed).Replace(" ", "", StringComparison.Ordinal) : printed;

    private static string Trim(string printed)
    {
        var tail = Tail().Match(printed);
        var end = tail.Success ? tail.Index : printed.Length;
        while (end > 0 && EndsLoosely(printed.AsSpan(0, end)))
            end--;
        return printed[..end];
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

    [GeneratedRegex(@"10\.\d{4,9}(?:\.\d+)* ?(?:/|%2F)[^\s\p{Cc}]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Candidate();

    [GeneratedRegex(@"^ (?<more>[a-z0-9(][^\s:]*)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Continuation();

    // What publishers' addresses and pages print right behind a DOI.
    [GeneratedRegex(@"/(?:full|abstract|pdf|epdf|meta)(?:/.*)?$|\.(?:PMID|PubMed|Epub|pdf$)|[;,.]?(?:PMID|PMCID|PubMed|CrossRef|\[(?:Cross|Pub|Google|DOI)|\(accessed)|[?&](?:via|utm_|journalCode|src|download)|[;,]https?:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tail();
}
