using EnrichPipeline.Articles.Reasons;

namespace EnrichPipeline.Articles.Lists;

/// <summary>Splits a list by its numbers.</summary>
internal static class NumberedSplitter
{
    private const double LeastMean = 0;
    private const double BehindAnEnding = 2.25;
    private const int HardlyByChance = 12;

    /// <summary>The entries of the best run of numbers, or none; and where the run ends in the passage.</summary>
    public static IReadOnlyList<Entry> Split(Passage passage, IReadOnlyList<Marker> markers)
    {
        var chain = BestChain(passage, markers);
        return chain.Count == 0 ? [] : Entries(passage, LostStarts.Recover(passage, chain, markers));
    }

    private static IReadOnlyList<Marker> BestChain(Passage passage, IReadOnlyList<Marker> markers)
    {
        var best = NumberChain.Empty;
        foreach (var chain in NumberChain.Best(markers, Scorer(passage, Endings(passage))))
        {
            if (chain.Score > best.Score && IsConvincing(chain))
                best = chain;
        }

        return best.Markers;
    }

    // Numbers inside lines run by chance now and then; numbers that begin lines hardly do, nor do many with none left out.
    private static bool IsConvincing(NumberChain chain) =>
        chain.MeanScore >= LeastMean || chain.Markers.Count(marker => marker.AtLineStart) * 2 > chain.Markers.Count || IsUnbroken(chain.Markers);

    private static bool IsUnbroken(IReadOnlyList<Marker> chain) => chain.Count >= HardlyByChance && chain[^1].Number == chain.Count;

    // What lies behind the first heading that ends a list counts only if the numbers go on there convincingly.
    private static Func<Marker, double> Scorer(Passage passage, List<int> endings)
    {
        var line = 0;
        return marker =>
        {
            if (marker.Start < passage.Lines[line].Start)
                line = 0;
            while (line + 1 < passage.Lines.Count && passage.Lines[line + 1].Start <= marker.Start)
                line++;
            var behind = endings.Count > 0 && endings[0] < line;
            return MarkerScore.Of(passage, marker, line) - (behind ? BehindAnEnding : 0);
        };
    }

    private static List<int> Endings(Passage passage)
    {
        var endings = new List<int>();
        for (var line = 0; line < passage.Lines.Count; line++)
        {
            if (ListEndings.EndsList(passage, line))
                endings.Add(line);
        }

        return endings;
    }

    private static List<Entry> Entries(Passage passage, IReadOnlyList<Marker> chain)
    {
        var entries = new List<Entry>(chain.Count);
        var (widestGap, longest) = (0, 0);
        for (var i = 0; i + 1 < chain.Count; i++)
        {
            var (end, gap) = EntryEnd.Inside(passage, chain[i], chain[i + 1].Start);
            (widestGap, longest) = (Math.Max(widestGap, gap), Math.Max(longest, end - chain[i].TextStart));
            entries.Add(Entry(passage, chain, i, end, entries));
        }

        var last = chain[^1];
        entries.Add(Entry(passage, chain, chain.Count - 1, EntryEnd.OfLast(passage, last, chain.Count > 1 ? widestGap : null, longest), entries));
        return entries;
    }

    private static Entry Entry(Passage passage, IReadOnlyList<Marker> chain, int index, int end, List<Entry> before) =>
        new(passage.Text[chain[index].Start..chain[index].LabelEnd], Math.Min(chain[index].TextStart, end), end, new Boundary(chain[index].Style == chain[0].Style ? BoundaryKind.Number : BoundaryKind.OtherNumber)
        {
            After = index > 0 ? before[^1].Label : null,
            Missing = chain[index].Number - 1 - (index > 0 ? chain[index - 1].Number : 0),
        });
}
