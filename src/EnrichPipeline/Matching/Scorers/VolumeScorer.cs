using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>The volume as parsed, or else the same number anywhere outside the title, which is less of an agreement.</summary>
internal static class VolumeScorer
{
    public const double Loose = 0.7;

    public static Finding Score(Pair pair)
    {
        var (printed, recorded) = (pair.Citation.Volume, pair.Record.Volume);
        if (recorded is null)
            return Finding.Silence(printed);
        if (printed is not null && Same(printed, recorded))
            return new Finding(Agreement.Agrees, 1, printed, recorded);
        if (Number.Is(recorded) && pair.HasLoose(recorded) && !(printed is not null && IsTaken(pair, recorded)))
            return new Finding(Agreement.Agrees, Loose, recorded, recorded);
        return printed is null ? Finding.Silence(null, recorded) : new Finding(Agreement.Disagrees, 0, printed, recorded);
    }

    private static bool IsTaken(Pair pair, string volume) =>
        Number.Same(pair.Citation.Issue, volume) || Number.Same(pair.Citation.FirstPage(), volume);

    private static bool Same(string a, string b) =>
        Number.Is(a) ? Number.Same(a, b) : a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
