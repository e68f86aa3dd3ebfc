namespace EnrichPipeline.Articles.Lists;

/// <summary>
/// The best run 1, 2, 3… among markers of one style. Numbers that must run tell a true start from a volume number at
/// the start of a line; a number that was lost costs, but does not end the run.
/// </summary>
internal sealed class NumberChain
{
    private const int MaxLost = 3;
    private const double Step = 1;
    private const double Lost = 1.75;
    private const double Hopeless = -1.75;

    public static NumberChain Empty { get; } = new([], 0);

    private NumberChain(IReadOnlyList<Marker> markers, double score) => (Markers, Score) = (markers, score);

    public IReadOnlyList<Marker> Markers { get; }

    public double Score { get; }

    /// <summary>How much its markers look like starts, each by itself.</summary>
    public double MeanScore => Markers.Count == 0 ? 0 : (Score - (Markers.Count - 1) * Step) / Markers.Count;

    /// <summary>The best run of every style that has one, found in one pass: texts of nothing but numbers have millions of markers.</summary>
    public static IEnumerable<NumberChain> Best(IReadOnlyList<Marker> markers, Func<Marker, double> scoreOf)
    {
        var best = new double[markers.Count];
        var previous = new int[markers.Count];
        var runs = new Run?[Enum.GetValues<MarkerStyle>().Length];
        for (var i = 0; i < markers.Count; i++)
        {
            var run = runs[(int)markers[i].Style] ??= new Run();
            var own = scoreOf(markers[i]);
            (best[i], previous[i]) = own < Hopeless ? (double.NegativeInfinity, -1) : Join(markers[i].Number, own, best, run.Latest);
            if (!double.IsNegativeInfinity(best[i]))
                run.Add(i, markers[i].Number, best);
        }

        return runs.OfType<Run>().Where(run => run.Top >= 0).Select(run => new NumberChain(Trace(markers, previous, run.Top), best[run.Top]));
    }

    private static (double Score, int Previous) Join(int number, double own, double[] best, List<int> latest)
    {
        var (score, previous) = number <= MaxLost + 1 ? (own - (number - 1) * Lost, -1) : (double.NegativeInfinity, -1);
        for (var lost = 0; lost <= MaxLost && number - 1 - lost >= 1; lost++)
        {
            if (number - 1 - lost < latest.Count && latest[number - 1 - lost] is >= 0 and var before && best[before] + Step - lost * Lost + own is var joined && joined >= score)
                (score, previous) = (joined, before);
        }

        return (score, previous);
    }

    private static List<Marker> Trace(IReadOnlyList<Marker> markers, int[] previous, int top)
    {
        var chain = new List<Marker>();
        for (var i = top; i >= 0; i = previous[i])
            chain.Add(markers[i]);
        chain.Reverse();
        return chain;
    }

    // For one style, the marker with which the best way to each number ends, and the best of all.
    private sealed class Run
    {
        public List<int> Latest { get; } = [];

        public int Top { get; private set; } = -1;

        public void Add(int marker, int number, double[] best)
        {
            while (Latest.Count <= number)
                Latest.Add(-1);
            if (Latest[number] < 0 || best[marker] >= best[Latest[number]])
                Latest[number] = marker;
            if (Top < 0 || best[marker] > best[Top])
                Top = marker;
        }
    }
}
