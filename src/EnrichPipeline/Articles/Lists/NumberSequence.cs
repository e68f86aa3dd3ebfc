namespace EnrichPipeline.Articles.Lists;

/// <summary>Corrects the first lines of a numbered list by its numbers, which must be consecutive.</summary>
internal static class NumberSequence
{
    private const int FarthestBack = 40;
    private const double MinShare = 0.7;
    private const double MinShareOfBrackets = 0.2;

    /// <summary>
    /// Returns the first lines by the numbers if these are consecutive for most entries, otherwise those that the labeller gave.
    /// </summary>
    public static List<int> Of(DocumentLines document, List<int> firsts, IReadOnlyList<int> lines, LabelKind kind)
    {
        var known = firsts.ToHashSet();
        var run = Longest(document, [.. lines.Where(line => document.Facts[line].Label.Kind == kind)], known);
        return run.Count < 2 || run.Count < (kind == LabelKind.Brackets ? MinShareOfBrackets : MinShare) * firsts.Count ? firsts
            : [.. firsts.Where(line => Stays(document, line, run)).Union(run).Order()];
    }

    /// <summary>
    /// Returns the lines above a line that count down from its number to the one after <paramref name="after"/>; empty if a number is
    /// missing.
    /// </summary>
    /// <param name="from">The first line to examine.</param>
    /// <param name="below">The line with the highest number.</param>
    public static List<int> LinesLeadingTo(DocumentLines document, int from, int below, int after)
    {
        var (lines, label) = (new List<int>(), document.Facts[below].Label);
        for (var line = below - 1; line >= from && label.Number > after + 1; line--)
        {
            if (document.Facts[line].Label is var own && own.Kind == label.Kind && own.Number == label.Number - 1)
            {
                lines.Add(line);
                label = own;
            }
        }

        lines.Reverse();
        return label.Number == after + 1 ? lines : [];
    }

    // A first line between two consecutive numbers is dropped, unless its own label repeats the number before it.
    private static bool Stays(DocumentLines document, int line, List<int> run)
    {
        var after = run.BinarySearch(line);
        if (after >= 0)
            return true;
        after = ~after;
        if (after == 0 || after == run.Count)
            return true;
        var (before, next, own) = (document.Facts[run[after - 1]].Label, document.Facts[run[after]].Label, document.Facts[line].Label);
        return next.Number - before.Number > 1 || own.Kind == before.Kind && own.Number == before.Number;
    }

    // Returns the run with the most consecutive numbers, preferring first lines.
    private static List<int> Longest(DocumentLines document, List<int> lines, HashSet<int> firsts)
    {
        var (scores, from) = (new double[lines.Count], new int[lines.Count]);
        var best = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            var number = document.Facts[lines[i]].Label.Number;
            var own = firsts.Contains(lines[i]) ? 1 : -1;
            (scores[i], from[i]) = (own, -1);
            for (var j = i - 1; j >= Math.Max(0, i - FarthestBack); j--)
            {
                var step = number - document.Facts[lines[j]].Label.Number;
                var joined = scores[j] + own + (step == 1 ? 1 : step is > 1 and < 5 ? 1 - 1.75 * (step - 1) : step == 0 ? -1
                    : double.NegativeInfinity);
                if (joined > scores[i])
                    (scores[i], from[i]) = (joined, j);
            }

            best = best < 0 || scores[i] > scores[best] ? i : best;
        }

        var run = new List<int>();
        for (var i = best; i >= 0; i = from[i])
            run.Add(lines[i]);
        run.Reverse();
        return run;
    }
}
