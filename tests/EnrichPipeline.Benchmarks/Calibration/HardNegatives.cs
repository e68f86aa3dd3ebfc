using System.Globalization;
using EnrichPipeline.Model;

namespace EnrichPipeline.Benchmarks.Calibration;

/// <summary>Makes decoys: records that look like a work but are another, so that the fit learns to distinguish them.</summary>
internal sealed class HardNegatives(IReadOnlyList<BibliographicRecord> records)
{
    private static readonly (string One, string Other)[] _opposites =
    [
        ("increase", "decrease"),
        ("type 1", "type 2"),
        ("men", "women"),
        ("acute", "chronic"),
        ("in vitro", "in vivo"),
        ("mice", "rats"),
        ("early", "late"),
        ("positive", "negative"),
        ("male", "female"),
        ("high", "low"),
        ("hypertension", "hypotension"),
        ("alpha", "beta"),
        ("adults", "children"),
        ("first", "second"),
    ];

    private static readonly string[] _otherTypes =
    [
        "dataset",
        "dissertation",
        "report",
        "book",
        "book-chapter",
        "other",
        "standard",
        "posted-content",
    ];

    private const double Mark = -1;

    private readonly BibliographicRecord[] _titled = [.. records.Where(record => record.Title is { Length: > 40 })];

    public static bool IsDecoy(BibliographicRecord record) => record.Relevance is Mark;

    /// <summary>Makes two decoys. The number of the reference decides of which kinds.</summary>
    public IReadOnlyList<BibliographicRecord> Of(BibliographicRecord work, int number) =>
        [.. new[] { Make(work, number, number % 8), Make(work, number, ((number / 8) + 3) % 8) }.OfType<BibliographicRecord>()];

    private BibliographicRecord? Make(BibliographicRecord work, int number, int kind)
    {
        var other = _titled[number * 7919L % _titled.Length];
        var copy = work with { Source = SourceName.CrossRef, Doi = null, Pmid = null, Relevance = Mark };
        return kind switch
        {
            0 => copy with { Years = Later(work.Years), Volume = Later(work.Volume, 1), Pages = Later(work.FirstPage, 131) },
            1 => copy with { Type = _otherTypes[number % _otherTypes.Length], Containers = [], Volume = null, Issue = null, Pages = null },
            2 => copy with { Pages = Later(work.FirstPage, 277), Issue = Later(work.Issue, 2) },
            3 => copy with { Title = other.Title, Pages = Later(work.FirstPage, 19) },
            4 => copy with { Issue = "Suppl 1", Pages = $"S{(number % 300) + 1}" },
            5 => Opposed(work.Title, number) is { } title ? copy with { Title = title, Pages = Later(work.FirstPage, 11) } : null,
            6 => copy with { Containers = other.Containers, Volume = other.Volume, Pages = Later(work.FirstPage, 57), Issue = other.Issue },
            _ => copy with { Title = $"{work.Title?.TrimEnd('.')}: part {(number % 3) + 2}", Pages = Later(work.FirstPage, 9) },
        };
    }

    private static string? Opposed(string? title, int number)
    {
        if (title is null)
            return null;
        foreach (var (one, other) in _opposites)
        {
            if ($" {title} ".Contains($" {one} ", StringComparison.OrdinalIgnoreCase))
                return $" {title} ".Replace($" {one} ", $" {other} ", StringComparison.OrdinalIgnoreCase).Trim();
        }
        // A title without such a word gets another word of about the same length.
        var words = title.Split(' ');
        var at = number % words.Length;
        return words[at].Length > 5
            ? string.Join(' ', words.Select((word, i) => i == at ? words[(at + (words.Length / 2)) % words.Length] : word))
            : null;
    }

    private static IReadOnlyList<int> Later(IReadOnlyList<int> years) => years.Count == 0 ? [] : [years[0] + 1];

    private static string? Later(string? number, int by) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? (value + by).ToString(CultureInfo.InvariantCulture)
        : number is null ? null
        : $"{by + 40}";
}
