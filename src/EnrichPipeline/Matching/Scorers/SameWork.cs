using System.Text;
using EnrichPipeline.Characters;
using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>Decides whether two records describe the same work.</summary>
internal static class SameWork
{
    /// <summary>The length from which a title can identify a work; many works share shorter ones ("Reply", "Editorial").</summary>
    private const int ShortestTitle = 20;

    /// <summary>The length from which a title identifies a work even if its journal numbers its volumes in two ways.</summary>
    private const int LongTitle = 40;

    /// <summary>
    /// Whether the records share an identifier, or agree in title, years, place and first author as far as both have them.
    /// </summary>
    public static bool Is(BibliographicRecord a, BibliographicRecord b) =>
        ByIdentifier(a, b) ?? (SameType(a, b) && SameTitle(a, b, ShortestTitle) && SameDescription(a, b) && SameVolumeOrCount(a, b));

    /// <summary>Whether the records can be merged: both describe the same work in enough detail to join a DOI to a PMID.</summary>
    public static bool CanMerge(BibliographicRecord a, BibliographicRecord b)
    {
        if (ByIdentifier(a, b) is { } shared)
            return shared;
        return NoIdentifierAgainst(a, b) && Is(a, b) && PlaceIsKnown(a) && PlaceIsKnown(b)
            && (Same(a.Volume, b.Volume) || CountedTwice(a, b));
    }

    /// <summary>
    /// Whether two records of different sources that both fit one printed reference describe the same work, although one has a subtitle or
    /// other pages.
    /// </summary>
    public static bool CanMergeByReference(BibliographicRecord a, BibliographicRecord b) =>
        NoIdentifierAgainst(a, b)
        && ByIdentifier(a, b) is null
        && NoticeRecord.Is(a) == NoticeRecord.Is(b)
        && Years(a, b) && Same(a.Volume, b.Volume) && FirstAuthors(a, b)
        && (SameTitle(a, b, ShortestTitle) || (TitleGoesOn(a, b) && Same(a.FirstPage, b.FirstPage)));

    /// <summary>
    /// Whether the identifiers are those of one work, or null if they do not decide. A notice with the DOI of its article is another work.
    /// </summary>
    private static bool? ByIdentifier(BibliographicRecord a, BibliographicRecord b)
    {
        if (a.Doi is { } doi && b.Doi is { } other)
            return doi == other ? !AreApart(a, b) : null;
        return a.Pmid is { } pmid && pmid == b.Pmid ? true : null;
    }

    private static bool AreApart(BibliographicRecord a, BibliographicRecord b)
    {
        if ((a.Pmid is { } pmid && b.Pmid is { } otherPmid && pmid != otherPmid) || NoticeRecord.Is(a) != NoticeRecord.Is(b))
            return true;
        return a.FirstPage is { } page && b.FirstPage is { } otherPage && !Number.Same(page, otherPage)
            && (IsComment(a) || IsComment(b) || HaveOtherTitles(a, b));
    }

    private static bool IsComment(BibliographicRecord record) => record.PublicationTypes.Contains("Comment");

    private static bool HaveOtherTitles(BibliographicRecord a, BibliographicRecord b) =>
        a.Title is not null && b.Title is not null && TitleWords.Shared(WordList.Of(a.Title), WordList.Of(b.Title)) < 0.3;

    /// <summary>
    /// Whether the records are of different sources and no identifier rules out that they are one work, as when one has only a DOI and the
    /// other only a PMID.
    /// </summary>
    private static bool NoIdentifierAgainst(BibliographicRecord a, BibliographicRecord b) =>
        a.Source != b.Source && (a.Doi is null || b.Doi is null) && (a.Pmid is null || b.Pmid is null);

    private static bool SameType(BibliographicRecord a, BibliographicRecord b) =>
        a.Type == b.Type || (a.Source != b.Source && !Preprints.IsPreprint(a) && !Preprints.IsPreprint(b));

    private static bool SameTitle(BibliographicRecord a, BibliographicRecord b, int shortest)
    {
        if (a.Title is null || b.Title is null)
            return false;
        var (one, other) = (WordList.Of(a.Title), WordList.Of(b.Title));
        // Spaces get lost between markup tags, so only letters count.
        return one.Letters.Length >= shortest
            && (one.Letters.AsSpan().SequenceEqual(other.Letters) || WithoutArticles(one) == WithoutArticles(other));
    }

    // Makes "A method for the quantitation" equal to "A method for quantitation".
    private static string WithoutArticles(WordList title)
    {
        var letters = new StringBuilder();
        for (var i = 0; i < title.Count; i++)
        {
            if (title[i] is not ("the" or "an"))
                letters.Append(title[i]);
        }
        return letters.ToString();
    }

    private static bool TitleGoesOn(BibliographicRecord a, BibliographicRecord b)
    {
        if (a.Title is null || b.Title is null)
            return false;
        ReadOnlySpan<byte> one = WordList.Of(a.Title).Letters, other = WordList.Of(b.Title).Letters;
        return one.Length >= ShortestTitle && other.Length >= ShortestTitle && (one.StartsWith(other) || other.StartsWith(one));
    }

    private static bool SameDescription(BibliographicRecord a, BibliographicRecord b) =>
        Years(a, b) && Same(a.FirstPage, b.FirstPage) && FirstAuthors(a, b);

    private static bool Years(BibliographicRecord a, BibliographicRecord b) =>
        a.Years.Count == 0 || b.Years.Count == 0 || a.Years.Any(year => b.Years.Any(other => Math.Abs(year - other) <= 1));

    private static bool SameVolumeOrCount(BibliographicRecord a, BibliographicRecord b) =>
        Same(a.Volume, b.Volume) || ((a.Doi is null) != (b.Doi is null) && a.FirstPage is not null && b.FirstPage is not null);

    /// <summary>Some journals number volumes in two ways: Lancet 1986 is volume 327 in CrossRef and volume 1 in PubMed.</summary>
    private static bool CountedTwice(BibliographicRecord a, BibliographicRecord b) =>
        SameTitle(a, b, LongTitle) && a.Years.Intersect(b.Years).Any() && a.Authors.Count > 0 && b.Authors.Count > 0;

    private static bool PlaceIsKnown(BibliographicRecord record) => record is { Years.Count: > 0, Volume: not null, FirstPage.Length: > 0 };

    private static bool Same(string? a, string? b) =>
        a is null || b is null || Number.Same(a, b) || a.Equals(b, StringComparison.OrdinalIgnoreCase);

    private static bool FirstAuthors(BibliographicRecord a, BibliographicRecord b) =>
        a.Authors.Count == 0 || b.Authors.Count == 0 || TextFold.Fold(a.Authors[0].Family) == TextFold.Fold(b.Authors[0].Family);
}
