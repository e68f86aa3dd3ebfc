using System.Text.RegularExpressions;
using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Benchmarks.Baselines;

/// <summary>
/// Crossref's published rules for unstructured references ("Reference matching: for real this time", 2018): a generalised Jaccard
/// similarity over relevance, numbers and first author. A record is accepted from 0.34 on if at least three of five fields support it.
/// </summary>
internal static partial class CrossrefRules
{
    private const double Accepted = 0.34;
    private const double RelevanceALetter = 0.4;
    private const double Alike = 0.7;
    private const int FewestSupports = 3;
    private const int LabelCharacters = 5;

    public static BibliographicRecord? Choose(string text, IReadOnlyList<BibliographicRecord> found)
    {
        var bare = Bare(text);
        return found
            .Where((record, rank) => rank == 0 || record.Relevance / Math.Max(1, text.Length) >= RelevanceALetter)
            .Select(record => (Record: record, Score: Score(bare, record)))
            .Where(one => one.Score >= Accepted)
            .OrderByDescending(one => one.Score)
            .Select(one => one.Record)
            .FirstOrDefault();
    }

    private static double Score(string text, BibliographicRecord record)
    {
        List<string> printed = [.. Numbers().Matches(text).Where(number => number.Index >= LabelCharacters).Select(number => number.Value)];
        var (minima, maxima) = (0.0, 0.0);
        Add(Math.Min(1, (record.Relevance ?? 0) / 100));
        Add(Math.Min(1, (record.Relevance ?? 0) / Math.Max(1, text.Length)));
        var title = Likeness(record.Title, text);
        var author = record.Authors is [var first, ..] ? Likeness(first.Family, text[..Math.Min(text.Length, 3 * first.Family.Length)]) : 0;
        if (record.Authors.Count > 0)
            Add(author);
        var year = record.Years.Select(one => Year(one, printed)).DefaultIfEmpty(0).Max();
        if (record.Years.Count > 0)
            Add(year);
        var volume = Take(record.Volume);
        var page = Take(record.FirstPage);
        Take(record.Issue);
        foreach (var number in Numbers().Matches($"{record.Title} {record.Container}").Select(number => number.Value))
            Take(number);
        maxima += printed.Count;
        int supports = (title > Alike ? 1 : 0) + (year > 0 ? 1 : 0) + (volume ? 1 : 0) + (author > Alike ? 1 : 0) + (page ? 1 : 0);
        return supports < FewestSupports ? 0 : minima / maxima;

        void Add(double value) => (minima, maxima) = (minima + value, maxima + 1);

        bool Take(string? recorded)
        {
            if (recorded is null)
                return false;
            var isPrinted = printed.Remove(Numbers().Match(recorded).Value);
            Add(isPrinted ? 1 : 0);
            return isPrinted;
        }
    }

    private static double Year(int year, List<string> printed) =>
        printed.Remove($"{year}") ? 1 : printed.Remove($"{year - 1}") || printed.Remove($"{year + 1}") ? 0.5 : 0;

    private static double Likeness(string? part, string text)
    {
        var pattern = WordList.Of(part).Letters;
        var length = Math.Min(pattern.Length, ApproximateSearch.MaxPattern);
        return length == 0 ? 0 : 1 - ((double)ApproximateSearch.Find(pattern, WordList.Of(text).Letters).Distance / length);
    }

    /// <summary>Removes DOI, arXiv id and a label in brackets, and completes short page ranges.</summary>
    private static string Bare(string text) =>
        Ranges().Replace(Noise().Replace(text, " "), range => PageRange.Normalize(range.Value));

    [GeneratedRegex(
        @"10\.\d{4,9}/\S+|arXiv:\S+|^\s*\[[^\]]*\]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Noise();

    [GeneratedRegex(@"\d+\s?[-–]\s?\d+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Ranges();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();
}
