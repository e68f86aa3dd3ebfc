using EnrichPipeline.Articles.Lists;

namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>Finds the rows above and below the text of several pages: running heads, page numbers, notices of publishers.</summary>
/// <remarks>
/// They stand at the same height on several pages. Either their words recur, or they are set apart from the text: the heads of left and
/// right pages differ, and a short article has one of each. A page number in small type, set apart, is enough.
/// </remarks>
internal static class RunningRows
{
    private const int MaxDepth = 3;
    private const double SameHeight = 1.5;
    private const double Apart = 1.2;
    private const double FarApart = 1.5;
    private const double Smaller = 0.94;
    private const int ManyPages = 3;
    private const int MaxDigits = 4;
    private const int MinSpaces = 3;

    public static HashSet<PageRow> Find(IReadOnlyList<PageColumns> pages)
    {
        var found = new HashSet<PageRow>(ReferenceEqualityComparer.Instance);
        for (var depth = 0; depth < MaxDepth; depth++)
        {
            foreach (var top in (ReadOnlySpan<bool>)[true, false])
            {
                var strips = pages.Select(page => Strip.At(page, top, found)).OfType<Strip>().ToList();
                foreach (var alike in AtSameHeight(strips))
                    found.UnionWith(alike.Where(strip => IsRunning(strip, alike)).SelectMany(strip => strip.Rows));
            }
        }

        return found;
    }

    private static IEnumerable<List<Strip>> AtSameHeight(List<Strip> strips)
    {
        var sorted = strips.OrderBy(strip => strip.Baseline).ToList();
        for (var start = 0; start < sorted.Count;)
        {
            var end = start + 1;
            while (end < sorted.Count && sorted[end].Baseline - sorted[end - 1].Baseline <= SameHeight)
                end++;
            yield return sorted[start..end];
            start = end;
        }
    }

    private static bool IsRunning(Strip strip, List<Strip> alike)
    {
        var same = alike.FindAll(other => other.Shape == strip.Shape);
        return same.Count > 1 && (strip.IsSmaller || strip.IsFarApart
                || strip.Distance >= Apart && same.Count >= ManyPages
                || strip.Distance >= FarApart && same.Exists(other => other.IsFarApart))
            || !strip.MayBeNote && IsRunningAlone(strip, alike);
    }

    private static bool IsRunningAlone(Strip strip, List<Strip> alike) =>
        strip.IsFarApart && alike.Exists(other => other != strip && other.IsFarApart && strip.IsSetLike(other))
        || strip.Distance >= FarApart && strip.IsSmaller && strip.HasPageNumber;

    /// <summary>The first or last row of a page, with what stands beside it.</summary>
    /// <param name="Distance">The distance to the text, in units of the usual distance between rows.</param>
    /// <param name="IsFarApart">Whether it is further from the text than paragraphs are from each other.</param>
    /// <param name="IsSmaller">Whether its type is smaller than that of the row next to it.</param>
    private sealed record Strip(List<PageRow> Rows, bool Top, double Gap, double Distance, bool IsFarApart, bool IsSmaller)
    {
        public double Baseline => Rows[0].Baseline;

        public string Shape { get; } = RunningShape.Of(string.Concat(Rows.Select(row => row.Text)));

        /// <summary>Returns the outermost rows that are not known to be running rows, or null if there is no text beyond them.</summary>
        public static Strip? At(PageColumns page, bool top, HashSet<PageRow> known)
        {
            var rows = (top ? page.FromTop : page.FromTop.Reverse()).Where(row => !known.Contains(row)).ToList();
            var own = rows.TakeWhile(row => Math.Abs(row.Baseline - rows[0].Baseline) <= SameHeight).ToList();
            if (own.Count == rows.Count)
                return null;
            var next = rows[own.Count];
            var gap = Math.Abs(own[0].Baseline - next.Baseline);
            return new Strip(
                own,
                top,
                gap,
                gap / page.Leading,
                gap >= FarApart * page.Leading && gap >= Apart * page.ParagraphLeading,
                own.Max(row => row.Size) < Smaller * next.Size);
        }

        public bool HasPageNumber =>
            Rows.Exists(row => NumberAt(row.Text.AsSpan().TrimEnd(), fromEnd: true) || NumberAt(row.Text, fromEnd: false));

        /// <summary>Whether it may be the only footnote of its page, of one line.</summary>
        public bool MayBeNote => !Top && Rows is [{ HasNoteMark: true } row] && row.Text.AsSpan().Count(' ') >= MinSpaces;

        // Below small type at the top of a first page, there may be a title. Otherwise, the text begins at the same height on all pages; it
        // need not end there.
        public bool IsSetLike(Strip other) => !Top || (IsSmaller && other.IsSmaller) || Math.Abs(Gap - other.Gap) <= SameHeight;

        private static bool NumberAt(ReadOnlySpan<char> text, bool fromEnd)
        {
            var space = fromEnd ? text.LastIndexOf(' ') : text.IndexOf(' ');
            var word = space < 0 ? text : fromEnd ? text[(space + 1)..] : text[..space];
            return word.Length is > 0 and <= MaxDigits && !word.ContainsAnyExceptInRange('0', '9');
        }
    }
}
