using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Matching.Calibration;

/// <summary>Whether two records describe one work, so that they are no rivals: CrossRef's and PubMed's, or one deposited twice.</summary>
internal static class SameWork
{
    private const int TellingTitle = 20;

    public static bool Is(BibliographicRecord a, BibliographicRecord b)
    {
        if (a.Doi is { } doi && b.Doi is { } other)
        {
            if (doi == other)
                return true;
        }
        else if (a.Pmid is { } pmid && pmid == b.Pmid)
            return true;
        return a.Type == b.Type && Titles(a, b) && Years(a, b) && Place(a, b) && FirstAuthors(a, b);
    }

    private static bool Titles(BibliographicRecord a, BibliographicRecord b)
    {
        if (a.Title is null || b.Title is null)
            return false;
        var folded = WordList.Of(a.Title).Letters;
        return folded.Length >= TellingTitle && folded.AsSpan().SequenceEqual(WordList.Of(b.Title).Letters);
    }

    private static bool Years(BibliographicRecord a, BibliographicRecord b) =>
        a.Years.Count == 0 || b.Years.Count == 0 || a.Years.Any(year => b.Years.Any(other => Math.Abs(year - other) <= 1));

    // Some journals count their volumes in two ways: Lancet 1986 is volume 327 to CrossRef and volume 1 to PubMed.
    private static bool Place(BibliographicRecord a, BibliographicRecord b) =>
        Same(FirstPage(a), FirstPage(b)) && (Same(a.Volume, b.Volume) || ((a.Doi is null) != (b.Doi is null) && FirstPage(a) is not null && FirstPage(b) is not null));

    private static bool Same(string? a, string? b) => a is null || b is null || Number.Same(a, b) || a == b;

    private static string? FirstPage(BibliographicRecord record) => (record.Pages ?? record.ArticleNumber)?.Split('-')[0];

    private static bool FirstAuthors(BibliographicRecord a, BibliographicRecord b) =>
        a.Authors.Count == 0 || b.Authors.Count == 0 || TextFold.Fold(a.Authors[0].Family) == TextFold.Fold(b.Authors[0].Family);
}
