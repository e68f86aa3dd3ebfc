using System.Globalization;
using EnrichPipeline.Characters;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;

namespace EnrichPipeline.Reports.Exports;

/// <summary>
/// Creates citation keys such as <c>list2005efficacy</c> from the printed fields, so that a key does not change when a record is found
/// later.
/// </summary>
internal static class CitationKeys
{
    private const int LongestPart = 24;

    private static readonly HashSet<string> _stopWords =
        ["a", "an", "and", "at", "by", "der", "die", "das", "for", "from", "in", "la", "le", "of", "on", "the", "to", "with"];

    /// <summary>Returns one key for each reference, in order. Equal keys get the ordinal as a suffix.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<EnrichedReference> references) =>
        Of([.. references.Select(reference => (reference.Citation, reference.Ordinal))]);

    public static IReadOnlyList<string> Of(IReadOnlyList<Citation> citations) =>
        Of([.. citations.Select((citation, index) => (citation, index + 1))]);

    private static IReadOnlyList<string> Of(IReadOnlyList<(Citation Citation, int Ordinal)> works)
    {
        var taken = new HashSet<string>();
        return [.. works.Select(work => UnusedKey(Stem(work.Citation), work.Ordinal, taken))];
    }

    /// <summary>Returns an unused key. A second suffix is needed if several documents have the same stem and ordinal.</summary>
    private static string UnusedKey(string stem, int ordinal, HashSet<string> taken)
    {
        if (taken.Add(stem))
            return stem;
        var numbered = string.Create(CultureInfo.InvariantCulture, $"{stem}-{ordinal}");
        var key = numbered;
        for (var again = 2; !taken.Add(key); again++)
            key = string.Create(CultureInfo.InvariantCulture, $"{numbered}-{again}");
        return key;
    }

    private static string Stem(Citation citation)
    {
        var author = citation.Authors is [var first, ..]
            ? Part(TextFold.Fold(first.Family).Replace(" ", "", StringComparison.Ordinal))
            : "";
        var word = TextFold
            .Fold(citation.Title ?? "")
            .Split(' ')
            .Where(word => !_stopWords.Contains(word))
            .Select(Part)
            .FirstOrDefault(part => part.Length > 0);
        return (author.Length > 0 ? author : "ref") + citation.Year?.ToString(CultureInfo.InvariantCulture) + word;
    }

    // BibTeX keys are safe only in ASCII. A name in another script yields nothing, so year and title make up the key.
    private static string Part(string word)
    {
        var ascii = string.Concat(word.Where(char.IsAsciiLetterOrDigit));
        return ascii.Length > LongestPart ? ascii[..LongestPart] : ascii;
    }
}
