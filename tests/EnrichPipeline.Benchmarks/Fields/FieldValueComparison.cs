using EnrichPipeline.Characters;
using EnrichPipeline.Model;
using EnrichPipeline.Reading;
using F23.StringSimilarity;

namespace EnrichPipeline.Benchmarks.Fields;

/// <summary>Determines whether the text prints a gold value, and whether the citation has the same value.</summary>
internal static class FieldValueComparison
{
    private const double SameTitle = 0.9;
    private static readonly NormalizedLevenshtein _distance = new();

    public static readonly IReadOnlyDictionary<
        string,
        Func<Gold, Citation, (bool Printed, bool Right, string? Expected, string? Parsed)>
    > Fields = new Dictionary<string, Func<Gold, Citation, (bool, bool, string?, string?)>>
    {
        ["year"] = (gold, citation) =>
            Word(gold.Text, gold.Year, citation.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ["volume"] = (gold, citation) => Word(gold.Text, gold.Volume, citation.Volume),
        ["firstPage"] = (gold, citation) => Word(gold.Text, gold.FirstPage, citation.FirstPage()),
        ["firstAuthor"] = FirstAuthor,
        ["container"] = Container,
        ["title"] = Title,
    };

    private static (bool, bool, string?, string?) Word(string text, string? gold, string? parsed)
    {
        var value = TextFold.Fold(gold ?? "");
        var printed = value.Length > 0 && $" {TextFold.Fold(text)} ".Contains($" {value} ", StringComparison.Ordinal);
        return (printed, value == TextFold.Fold(parsed ?? ""), gold, parsed);
    }

    private static (bool, bool, string?, string?) FirstAuthor(Gold gold, Citation citation)
    {
        var family = TextFold.Fold(gold.Family ?? "");
        var parsed = TextFold.Fold(citation.Authors.Count > 0 ? citation.Authors[0].Family : "");
        var printed = family.Length > 1 && $" {TextFold.Fold(gold.Text)} ".Contains($" {family} ", StringComparison.Ordinal);
        return (
            printed,
            family == parsed
                || parsed.EndsWith(" " + family, StringComparison.Ordinal)
                || family.EndsWith(" " + parsed, StringComparison.Ordinal),
            gold.Family,
            citation.Authors.Count > 0 ? citation.Authors[0].ToString() : null
        );
    }

    private static (bool, bool, string?, string?) Container(Gold gold, Citation citation)
    {
        var text = JournalTable.Words(gold.Text);
        var parsed = JournalTable.Words(citation.Container ?? "");
        var names = gold.Journals.Select(JournalTable.Words).Where(words => words.Length > 0).ToList();
        return (
            names.Exists(name => Holds(text, name)),
            names.Exists(name => JournalTable.Same(parsed, name)),
            gold.Journals.Count > 0 ? gold.Journals[0] : null,
            citation.Container
        );
    }

    // Records made from marked-up text lose the words after their first tag, or before it.
    private static bool IsCutShort(string printed, string gold, string parsed) =>
        (printed.EndsWith(' ') || printed.EndsWith('('))
            ? parsed.StartsWith(gold, StringComparison.Ordinal)
            : printed.StartsWith(' ') && parsed.EndsWith(gold, StringComparison.Ordinal);

    private static bool Holds(string[] text, string[] name)
    {
        for (var at = 0; at + name.Length <= text.Length; at++)
            if (
                JournalTable.Same(text.AsSpan(at, name.Length), name)
                && text.AsSpan(at, name.Length).ToArray().Sum(word => word.Length) >= 4
            )
                return true;
        return false;
    }

    private static (bool, bool, string?, string?) Title(Gold gold, Citation citation)
    {
        var title = TextFold.Fold(Markup.Strip(gold.Title ?? ""));
        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var text = TextFold.Fold(gold.Text).Split(' ').ToHashSet();
        var printed = words.Length > 2 && words.Count(text.Contains) >= 0.9 * words.Length;
        var parsed = TextFold.Fold(citation.Title ?? "");
        return (
            printed,
            IsCutShort(gold.Title ?? "", title, parsed) || _distance.Similarity(title, parsed) >= SameTitle,
            gold.Title,
            citation.Title
        );
    }
}
