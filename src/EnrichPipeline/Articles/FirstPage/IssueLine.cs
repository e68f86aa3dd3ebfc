using System.Globalization;
using System.Text.RegularExpressions;
using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Characters;

namespace EnrichPipeline.Articles.FirstPage;

/// <summary>The line that says where the article appeared: ", Volume 9, Issue 2, pp 120–123 | Cite as".</summary>
internal sealed partial record IssueLine(int Line, string? Journal, string? Volume, string? Issue, string? Pages, int? Year)
{
    private const int Reach = 60;
    private const int MaxLength = 300;

    public static IssueLine? Find(Passage head)
    {
        for (var line = 0; line < Math.Min(Reach, head.Lines.Count); line++)
        {
            if (head.Lines[line].Length <= MaxLength && Named().Match(head[line].ToString()) is { Success: true } match)
                return Of(head, line, match);
        }

        return null;
    }

    private static IssueLine Of(Passage head, int line, Match match) => new(
        line,
        Value(match, "journal")?.TrimEnd(',', ' ') ?? (line > 0 ? OneLine.Of(head[line - 1]) : null),
        Value(match, "volume"),
        Value(match, "issue"),
        Value(match, "pages"),
        Value(match, "year") is { } year ? int.Parse(year, CultureInfo.InvariantCulture) : null);

    private static string? Value(Match match, string group) =>
        match.Groups[group] is { Success: true, Value: var value } && value.Trim().Length > 0 ? value.Trim() : null;

    [GeneratedRegex(
        @"^(?<journal>\p{L}[^,;|]{2,120}?)?[\s,;]*(?:Volume|Vol\.)\s*(?<volume>[\w-]{1,10})(?:[\s,]*(?:Issue|Number|No\.)\s*(?<issue>[\w "
        + @"/–-]{1,15}?))?(?:[\s,]*(?:pp?\.?|[Pp]ages?:?"
        + @"|Article(?: number)?:?)\s*(?<pages>[A-Za-z]{0,3}\d{1,7}(?:\s?[–-]\s?[A-Za-z]{0,3}\d{1,7})?))?(?:[\s,]*\((?:\p{L}+ "
        + @")?(?<year>(?:19|20)\d\d)\))?(?:[\s,]*(?:\p{L}+ )?(?<year>(?:19|20)\d\d))?\s*(?:[|,(].*)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Named();
}
