using System.Text.RegularExpressions;

namespace EnrichPipeline.Articles.Formats.Bibliographies;

/// <summary>Reads the .bbl files that biber writes for biblatex: entries of fields, lists and names.</summary>
internal static partial class BiblatexFile
{
    public static IReadOnlyList<BibliographyEntry> Entries(string text)
    {
        var entries = new List<BibliographyEntry>();
        foreach (var part in text.Split("\\endentry").SkipLast(1))
        {
            if (Opening().Match(part) is not { Success: true } opening)
                continue;
            var body = part[(opening.Index + opening.Length)..];
            var fields = Fields(body);
            entries.Add(new BibliographyEntry(opening.Groups["key"].Value, fields.Count == 0 ? null
                : BibTexWork.Of(opening.Groups["type"].Value, fields), LatexText.Plain(body)));
        }

        return entries;
    }

    private static Dictionary<string, string> Fields(string body)
    {
        var (fields, groups) = (new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase), new LatexGroups(body));
        foreach (Match field in Field().Matches(body))
        {
            if (groups.InBraces(field.Index + field.Length).Inner is { } value)
                fields.TryAdd(field.Groups["name"].Value, value.Replace("\\bibrangedash", "-", StringComparison.Ordinal)
                    .Replace("- ", "-", StringComparison.Ordinal));
        }

        foreach (Match verb in Verb().Matches(body))
            fields.TryAdd(verb.Groups["name"].Value, verb.Groups["value"].Value.Trim());
        foreach (var role in (string[])["author", "editor"])
        {
            if (Names(body, role) is { Length: > 0 } names)
                fields.TryAdd(role, names);
        }

        foreach (Match list in ListOf().Matches(body))
        {
            if (groups.InBraces(list.Index + list.Length).Inner is { } items)
                fields.TryAdd(list.Groups["name"].Value, LatexText.Plain(items));
        }

        return fields;
    }

    // "family={Knuth}, … given={Donald\bibnamedelima E.}"
    private static string Names(string body, string role)
    {
        var start = body.IndexOf($"\\name{{{role}}}", StringComparison.Ordinal);
        if (start < 0)
            return "";
        var end = body.IndexOf("\\name{", start + 6, StringComparison.Ordinal) is >= 0 and var next ? next : body.Length;
        return string.Join(" and ", Name().Matches(body[start..end])
            .Select(name => (name.Groups["family"].Value + ", " + name.Groups["given"].Value)
            .Replace("\\bibnamedelima", " ", StringComparison.Ordinal)
            .Replace("\\bibnamedelimb", " ", StringComparison.Ordinal).Replace("\\bibinitperiod", ".", StringComparison.Ordinal)
                .TrimEnd(' ', ',')));
    }

    [GeneratedRegex(@"\\entry\{(?<key>[^{}]+)\}\{(?<type>\w+)\}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\\field\{(?<name>\w+)\}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Field();

    [GeneratedRegex(@"\\list\{(?<name>\w+)\}\{\d+\}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex ListOf();

    [GeneratedRegex(@"\\verb\{(?<name>\w+)\}\s*\\verb (?<value>[^\n]+)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    [GeneratedRegex(@"family=\{+(?<family>[^{}]*)\}+,(?:[^{}]|\{[^{}]*\})*?given=\{+(?<given>[^{}]*)\}",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
