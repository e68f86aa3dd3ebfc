using System.Globalization;
using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>Any year of the record will do: print and online differ by one often enough that this is half an agreement.</summary>
internal static class YearScorer
{
    public static Finding Score(Pair pair)
    {
        var recorded = pair.Record.Years.Count == 0 ? null : pair.Record.Years[0].ToString(CultureInfo.InvariantCulture);
        var (nearest, printed) = Nearest(pair);
        if (recorded is null || nearest is null)
            return Finding.Silence(printed, recorded);
        return nearest switch
        {
            0 => new Finding(Agreement.Agrees, 1, printed, printed),
            1 => new Finding(Agreement.Nearly, 0.5, printed, recorded),
            _ => new Finding(Agreement.Disagrees, 0, printed, recorded),
        };
    }

    private static (int? Apart, string? Printed) Nearest(Pair pair)
    {
        var (nearest, printed) = (Apart(pair, pair.Citation.Year), pair.Citation.Year);
        for (var i = 0; i < pair.Words.Count && nearest is not 0; i++)
        {
            if (pair.InTitle(i) || Number.Year(pair.Words[i]) is not { } year)
                continue;
            printed ??= year;
            if (Apart(pair, year) is { } apart && (nearest is null || apart == 0))
                (nearest, printed) = (apart, apart == 0 ? year : printed);
        }
        return (nearest, printed?.ToString(CultureInfo.InvariantCulture));
    }

    private static int? Apart(Pair pair, int? year)
    {
        int? least = null;
        foreach (var recorded in pair.Record.Years)
            least = year is null ? null : Math.Min(least ?? int.MaxValue, Math.Abs(recorded - year.Value));
        return least;
    }
}
