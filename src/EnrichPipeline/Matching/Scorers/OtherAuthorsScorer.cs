using System.Globalization;
using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>How many of the authors after the first are printed; "et al." and records that name only some are no disagreement.</summary>
internal static class OtherAuthorsScorer
{
    private const int Asked = 5;
    private const int MostRecorded = 40;

    public static Finding Score(Pair pair)
    {
        var printed = pair.Citation.Authors.Count - 1;
        var recorded = pair.Record.Authors.Count - 1;
        if (recorded < 1 || (printed < 1 && (pair.Citation.EtAl || pair.Citation.Authors.Count == 0)))
            return Finding.Silence();
        var asked = Math.Min(Math.Min(recorded, Asked), Math.Max(1, printed));
        var found = Found(pair, 1, Math.Min(recorded, asked + 1));
        // Some references begin in the middle of a long list.
        if (found * 2 <= asked && printed >= 3)
            found += Found(pair, asked + 2, Math.Min(recorded, MostRecorded));
        return Judge(Math.Min(1, (double)found / asked), Count(printed), Count(recorded));
    }

    private static int Found(Pair pair, int from, int to)
    {
        var found = 0;
        for (var i = from; i <= to; i++)
        {
            if (FamilyName.Find(pair.Family(i), pair.Words, 1, pair.AuthorsEnd).Found)
                found++;
        }
        return found;
    }

    private static Finding Judge(double share, string printed, string recorded) => share switch
    {
        > 0.7 => new Finding(Agreement.Agrees, share, printed, recorded),
        > 0.3 => new Finding(Agreement.Nearly, share, printed, recorded),
        _ => new Finding(Agreement.Disagrees, share, printed, recorded),
    };

    private static string Count(int others) => others.ToString(CultureInfo.InvariantCulture);
}
