using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>Compares the issue. Few references print it and numbering varies, so only clear values count.</summary>
internal static class IssueScorer
{
    public static FieldComparison Score(MatchInput input)
    {
        var (printed, recorded) = (input.Citation.Issue, input.Record.Issue);
        if (printed is null || recorded is null || !Number.HasDigit(printed) || !Number.HasDigit(recorded))
            return FieldComparison.Silence(printed, recorded);
        if (Shares(WordList.Of(printed), WordList.Of(recorded)))
            return new FieldComparison(Agreement.Agrees, 1, printed, recorded);
        return new FieldComparison(Agreement.Disagrees, 0, printed, recorded);
    }

    // One shared number suffices: "1-2" and "1", or "4 Suppl 5" and "Suppl 5", are probably the same issue.
    private static bool Shares(WordList a, WordList b)
    {
        for (var i = 0; i < a.Count; i++)
        {
            for (var j = 0; j < b.Count; j++)
            {
                if (Number.Same(a[i], b[j]))
                    return true;
            }
        }
        return false;
    }
}
