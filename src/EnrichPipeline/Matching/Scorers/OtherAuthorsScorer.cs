using System.Globalization;
using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>Counts the recorded authors after the first that are printed. "et al." and incomplete records are no disagreement.</summary>
internal static class OtherAuthorsScorer
{
    private const int MaxChecked = 5;
    private const int MaxRecorded = 40;

    public static FieldComparison Score(MatchInput input)
    {
        var printed = input.Citation.Authors.Count - 1;
        var recorded = input.Record.Authors.Count - 1;
        if (recorded < 1 || (printed < 1 && (input.Citation.EtAl || input.Citation.Authors.Count == 0)))
            return FieldComparison.Silence();
        var checkedCount = Math.Min(Math.Min(recorded, MaxChecked), Math.Max(1, printed));
        var found = Found(input, 1, Math.Min(recorded, checkedCount + 1));
        // Some references begin in the middle of a long list.
        if (found * 2 <= checkedCount && printed >= 3)
            found += Found(input, checkedCount + 2, Math.Min(recorded, MaxRecorded));
        return Judge(Math.Min(1, (double)found / checkedCount), Count(printed), Count(recorded));
    }

    private static int Found(MatchInput input, int from, int to)
    {
        var found = 0;
        for (var i = from; i <= to; i++)
        {
            if (FamilyName.Find(input.Family(i), input.Words, 1, input.AuthorsEnd).Found)
                found++;
        }
        return found;
    }

    private static FieldComparison Judge(double share, string printed, string recorded) => share switch
    {
        > 0.7 => new FieldComparison(Agreement.Agrees, share, printed, recorded),
        > 0.3 => new FieldComparison(Agreement.Nearly, share, printed, recorded),
        _ => new FieldComparison(Agreement.Disagrees, share, printed, recorded),
    };

    private static string Count(int others) => others.ToString(CultureInfo.InvariantCulture);
}
