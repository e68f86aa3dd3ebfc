using System.Globalization;
using System.Text.RegularExpressions;
using EnrichPipeline.Model;

namespace EnrichPipeline.Benchmarks.Segmenter;

/// <summary>Compares parsed fields with the gold values: titles and containers by similarity, numbers in a normal form.</summary>
internal static partial class FieldScore
{
    private const double Alike = 0.9;

    public static readonly string[] Fields = ["firstFamily", "title", "container", "year", "volume", "issue", "firstPage"];

    /// <summary>Returns whether a field is right, or null if the gold data do not have it.</summary>
    public static bool? Of(string field, PeerGold gold, Citation read) =>
        field switch
        {
            "firstFamily" => gold.Families.Count == 0
                ? null
                : read.Authors.Count > 0
                    && gold.Families.Any(family =>
                        Letters(family) == Letters(read.Authors[0].Family)
                        || (Letters(family).Length > 3 && Similar(family, read.Authors[0].Family))
                    ),
            "title" => gold.Title is null ? null : read.Title is not null && Similar(gold.Title, read.Title),
            "container" => gold.Container is null
                ? null
                : read.Container is not null
                    && (Similar(gold.Container, read.Container) || Similar(WithoutArticle(gold.Container), WithoutArticle(read.Container))),
            "year" => gold.Years.Count == 0 ? null : read.Year is { } year && gold.Years.Contains(year),
            "volume" => gold.Volume is null
                ? null
                : read.Volume is not null && (Number(gold.Volume) == Number(read.Volume) || SameBehindLetter(gold.Volume, read.Volume)),
            "issue" => gold.Issue is null ? null : read.Issue is not null && SameIssue(gold.Issue, read.Issue),
            _ => gold.FirstPage is null ? null : read.Pages is not null && SamePage(gold.FirstPage, read.Pages),
        };

    private static bool Similar(string one, string other)
    {
        var (a, b) = (Letters(Hyphenated().Replace(one, "")), Letters(Hyphenated().Replace(other, "")));
        return a == b || (a.Length > 0 && b.Length > 0 && MatchingBlocks.Ratio(a, b) >= Alike);
    }

    private static string Letters(string text) => string.Concat(LabelledTokens.WordsOf(text));

    private static string WithoutArticle(string text) => Article().Replace(text, "");

    private static bool SameBehindLetter(string gold, string read)
    {
        var (a, b) = (LeadingLetter().Replace(Letters(gold), ""), LeadingLetter().Replace(Letters(read), ""));
        return a.Length > 0 && a == b;
    }

    private static bool SameIssue(string gold, string read) =>
        Number(gold) == Number(read)
        || (Digits().Match(gold) is { Success: true } a && Digits().Match(read) is { Success: true } b && a.Value == b.Value)
        || Number(Dashes().Split(gold)[0]) == Number(Dashes().Split(read)[0]);

    private static bool SamePage(string gold, string read)
    {
        var (a, b) = (Letters(gold), Letters(Dashes().Split(read)[0]));
        if (a == b)
            return true;
        var (digitsA, digitsB) = (string.Concat(a.Where(char.IsDigit)), string.Concat(b.Where(char.IsDigit)));
        return digitsA.Length > 0 && digitsA == digitsB && (a.Length == digitsA.Length || b.Length == digitsB.Length);
    }

    private static string Number(string text)
    {
        var letters = Letters(text);
        if (letters.Length > 0 && letters.All("ivxlcdm".Contains))
            return Roman(letters).ToString(CultureInfo.InvariantCulture);
        return letters.Length > 1 ? letters.TrimStart('0') is { Length: > 0 } number ? number : "0" : letters;
    }

    private static int Roman(string letters)
    {
        var values = letters
            .Select(letter =>
                letter switch
                {
                    'i' => 1,
                    'v' => 5,
                    'x' => 10,
                    'l' => 50,
                    'c' => 100,
                    'd' => 500,
                    _ => 1000,
                }
            )
            .ToArray();
        return values.Select((value, at) => at + 1 < values.Length && value < values[at + 1] ? -value : value).Sum();
    }

    [GeneratedRegex(@"[-‐]\s+(?=[a-z])")]
    private static partial Regex Hyphenated();

    [GeneratedRegex(@"^\W*(?:in|the|en|dans|der|die|das)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Article();

    [GeneratedRegex(@"^[a-z]")]
    private static partial Regex LeadingLetter();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"[-–—‐−/]")]
    private static partial Regex Dashes();
}
