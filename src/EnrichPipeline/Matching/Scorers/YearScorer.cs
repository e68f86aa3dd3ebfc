using System.Globalization;
using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>
/// Compares the year with every year of the record. A difference of one year is weak agreement, since print and online years often differ.
/// </summary>
internal static class YearScorer
{
    public static FieldComparison Score(MatchInput input)
    {
        var recorded = input.Record.Years.Count == 0 ? null : input.Record.Years[0].ToString(CultureInfo.InvariantCulture);
        var (nearest, printed) = Nearest(input);
        if (recorded is null || nearest is null)
            return FieldComparison.Silence(printed, recorded);
        return nearest switch
        {
            0 => new FieldComparison(Agreement.Agrees, 1, printed, printed),
            1 => new FieldComparison(Agreement.Nearly, 0.5, printed, recorded),
            _ => new FieldComparison(Agreement.Disagrees, 0, printed, recorded),
        };
    }

    private static (int? Apart, string? Printed) Nearest(MatchInput input)
    {
        var (nearest, printed) = (Apart(input, input.Citation.Year), input.Citation.Year);
        for (var i = 0; i < input.Words.Count && nearest is not 0; i++)
        {
            if (input.InTitle(i) || Number.Year(input.Words[i]) is not { } year)
                continue;
            printed ??= year;
            if (Apart(input, year) is { } apart && (nearest is null || apart == 0))
                (nearest, printed) = (apart, apart == 0 ? year : printed);
        }
        return (nearest, printed?.ToString(CultureInfo.InvariantCulture));
    }

    private static int? Apart(MatchInput input, int? year)
    {
        int? least = null;
        foreach (var recorded in input.Record.Years)
            least = year is null ? null : Math.Min(least ?? int.MaxValue, Math.Abs(recorded - year.Value));
        return least;
    }
}
