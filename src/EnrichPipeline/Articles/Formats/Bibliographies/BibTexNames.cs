using System.Text.RegularExpressions;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Formats.Bibliographies;

/// <summary>Reads the author lists of BibTeX: "Doe, Jo and Jo Roe and {A Group} and others".</summary>
internal static partial class BibTexNames
{
    public static IReadOnlyList<string> Printed(string? list) =>
        list is null ? [] : [.. Split(list).Select(One).Where(name => name.Length > 0)];

    private static string One(string name)
    {
        if (name.Equals("others", StringComparison.OrdinalIgnoreCase))
            return "et al";
        var plain = LatexText.Plain(FamilyInBraces().Replace(name, "${family}, ${given}"));
        // A name in braces of its own is the name of a group and is not taken apart.
        var isGroup =
            name.StartsWith('{')
            && name.EndsWith('}')
            && name.AsSpan(1, name.Length - 2).IndexOfAny("{}") < 0
            && name.Contains(' ', StringComparison.Ordinal);
        return isGroup ? plain
            : WrittenName.Of(plain) is { } read ? WrittenName.Printed(read)
            : plain;
    }

    private static IEnumerable<string> Split(string list)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i < list.Length; i++)
        {
            depth += list[i] switch
            {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            if (depth != 0
                || !char.IsWhiteSpace(list[i])
                || i + 4 >= list.Length
                || !list.AsSpan(i + 1, 3).Equals("and", StringComparison.OrdinalIgnoreCase)
                || !char.IsWhiteSpace(list[i + 4]))
                continue;
            // The space after one "and" may also be the space before the next: "Roe and and others".
            yield return list[Math.Min(start, i)..i].Trim();
            start = i + 5;
            i += 3;
        }

        yield return list[Math.Min(start, list.Length)..].Trim();
    }

    // "Dimitri {Van Neck}"
    [GeneratedRegex(@"^(?<given>[^{},]+) \{(?<family>[^{}\\,]+ [^{}\\,]+)\}$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex FamilyInBraces();
}
