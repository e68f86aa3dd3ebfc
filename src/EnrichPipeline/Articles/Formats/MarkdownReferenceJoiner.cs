using System.Collections.Frozen;
using System.Text.RegularExpressions;
using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Formats;

/// <summary>Joins references that Markdown prints in parts: as chatbots do, one field in each item below the title ("- **Authors:** …"), or
/// one field in each cell of a table row.</summary>
internal static partial class MarkdownReferenceJoiner
{
    // A cell with more than this share of a row's letters is the whole reference; otherwise each cell is a field of it.
    private const double WholeReference = 0.6;
    private const int LongestItem = 4000;
    private static readonly char[] _bullets = [' ', '\t', '-', '*', '+', '•'];

    private static readonly FrozenSet<string> _authors = WordLists.SetOf("itemAuthors");
    private static readonly FrozenSet<string> _fields = WordLists.SetOf("itemFields");

    // Without these names, the numbers after them mean nothing.
    private static readonly FrozenSet<string> _identifiers = WordLists.SetOf("itemIdentifiers");

    /// <summary>Returns the lines, with each such reference joined into one line.</summary>
    public static IEnumerable<string> Join(IEnumerable<string> lines)
    {
        var (item, inParts) = ((string?)null, false);
        foreach (var line in lines)
        {
            if (item?.Length < LongestItem && Field().Match(line) is { Success: true } field && (inParts || IsField(field)))
            {
                (item, inParts) = (WithField(item, field), true);
                continue;
            }

            if (item?.Length < LongestItem && IsBelowReference(item, line))
            {
                item = line.Contains("://", StringComparison.Ordinal) ? $"{item} {line.TrimStart(_bullets)}" : item;
                continue;
            }

            if (item is not null)
                yield return item;
            (item, inParts) = (Item().IsMatch(line) ? line : null, false);
            if (item is null && RowOf(line) is { } row)
                yield return row;
        }

        if (item is not null)
            yield return item;
    }

    private static string NameOf(Match field) => field.Groups["name"].Value.Trim().ToLowerInvariant();

    private static bool IsField(Match field) =>
        NameOf(field) is var name && (_authors.Contains(name) || _fields.Contains(name) || _identifiers.Contains(name));

    // Whether a nested item is a remark on the reference above or an address of it. An item with a year may be a reference itself.
    private static bool IsBelowReference(string item, string line) =>
        Nested().IsMatch(line) && YearText.FindIn(item) >= 0 && YearText.FindIn(line) < 0;

    // The authors go before the title and other fields after it. Anything else is a remark and is left out.
    private static string WithField(string item, Match field)
    {
        var value = field.Groups["value"].Value.Trim(' ', '*', '_');
        var label = Item().Match(item);
        return _identifiers.Contains(NameOf(field)) ? $"{item.TrimEnd(' ', '.')}. {NameOf(field).ToUpperInvariant()}: {value}"
            : _authors.Contains(NameOf(field)) ? $"{label.Value}{value.TrimEnd('.')}. {item[label.Length..]}"
            : IsField(field) ? $"{item.TrimEnd(' ', '.')}. {value}"
            : item;
    }

    // Returns a table row as one reference, null for the line below the head of a table, and any other line unchanged.
    private static string? RowOf(string line)
    {
        var cells = line.Trim() is ['|', .. var inner, '|'] ? inner.Split('|', StringSplitOptions.TrimEntries) : [];
        if (cells.Length < 2)
            return line;
        if (Array.TrueForAll(cells, cell => !cell.AsSpan().ContainsAnyExcept("-: ")))
            return null;
        var number = int.TryParse(cells[0], out var count) ? $"{count}. " : "";
        var texts = cells.Skip(number.Length > 0 ? 1 : 0).Where(cell => cell.Length > 0).ToList();
        var longest = texts.MaxBy(cell => cell.Length) ?? "";
        return number + (longest.Length > WholeReference * texts.Sum(cell => cell.Length)
            ? longest
            : string.Join(". ", texts.Select(cell => cell.TrimEnd('.'))));
    }

    [GeneratedRegex(@"^ {0,3}(?:[-*+•]|\d{1,4}[.)]) +", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Item();

    [GeneratedRegex(@"^(?:\t| {2,}) *[-*+•] ", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Nested();

    // "- **Authors:** …"
    [GeneratedRegex(@"^(?:\t| {2,}) *(?:[-*+•] +[*_]{0,3}|[*_]{1,3})(?<name>[\p{L} ()]{2,20})[*_]{0,3}:[*_]{0,3} *(?<value>\S.*)$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Field();
}
