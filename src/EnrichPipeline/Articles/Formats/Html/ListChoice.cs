using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Articles.Reasons;

namespace EnrichPipeline.Articles.Formats.Html;

/// <summary>
/// Chooses the reference lists of a web page among the candidates, preferably those under a heading or name that says so.
/// </summary>
internal static class ListChoice
{
    private const double LikeEnoughEvident = 0.5;
    private const double LikeEnoughAlone = 0.8;
    private const int MinAlone = 3;

    /// <summary>Returns the lists in document order; they do not overlap.</summary>
    public static IReadOnlyList<ListCandidate> Best(HtmlPageText page)
    {
        var evidence = new ListEvidence(page);
        var all = ListCandidates.Of(page, evidence);
        var evident = all
            .Where(list => !list.IsNotes && (list.IsCertain || list.HasEvidence && list.Likeness >= LikeEnoughEvident))
            .ToList();
        if (evident.Count > 0)
            return WithoutOverlaps(page, WithoutFollowers(page, evident, evidence));
        // Footnotes are references in articles that have no list. A single note is a remark.
        var notes = all.Where(list => list.IsNotes && list.LikeReferences > 1 && list.Likeness >= LikeEnoughEvident).ToList();
        return WithoutOverlaps(page, notes.Count > 0 ? notes : all.Where(list => IsConvincingAlone(page, list)));
    }

    // Under one heading, what follows a list that the web page names is the text of the next section.
    private static IEnumerable<ListCandidate> WithoutFollowers(HtmlPageText page, List<ListCandidate> lists, ListEvidence evidence)
    {
        int StartOf(ListCandidate list) => page.Elements[list.Items[0]].Start;
        var named = SortedPositions.Of(lists.Where(IsNamed).Select(StartOf));
        return lists.Where(list => IsNamed(list) || !named.HasBetween(evidence.HeadingBefore(list), StartOf(list)));
    }

    private static bool IsNamed(ListCandidate list) => list.Signs != ListSigns.UnderHeading;

    private static bool IsConvincingAlone(HtmlPageText page, ListCandidate list) =>
        list.Items.Count >= MinAlone && list.Likeness >= LikeEnoughAlone
        && list.Items.Count(item => StartReader.IsName(StartReader
            .Of(page.Text.AsSpan(EntryLabel.TextStart(page, list, item))))) * 2 >= list.Items.Count;

    private static List<ListCandidate> WithoutOverlaps(HtmlPageText page, IEnumerable<ListCandidate> lists)
    {
        var taken = new List<ListCandidate>();
        var covered = new bool[page.Text.Length + 1];
        foreach (var list in lists.OrderByDescending(list => list.LikeReferences).ThenByDescending(list => list.Items.Count)
            .ThenByDescending(list => !ElementLayout.MayBeListItem(page.Elements[list.Container].Name)))
        {
            var first = list.Labels[0] is >= 0 and var label && label < list.Items[0] ? label : list.Items[0];
            var (start, end) = (page.Elements[first].Start, page.Elements[list.Items[^1]].End);
            if (covered.AsSpan(start, end - start).Contains(true))
                continue;
            covered.AsSpan(start, end - start).Fill(true);
            taken.Add(list);
        }

        return [.. taken.OrderBy(list => page.Elements[list.Items[0]].Start)];
    }
}
