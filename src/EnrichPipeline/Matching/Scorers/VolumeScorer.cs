using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>Compares the parsed volume or, as weaker evidence, any equal number outside the title.</summary>
internal static class VolumeScorer
{
    public const double WeakSimilarity = 0.7;

    public static FieldComparison Score(MatchInput input)
    {
        var (printed, recorded) = (input.Citation.Volume, input.Record.Volume);
        if (recorded is null)
            return FieldComparison.Silence(printed);
        if (printed is not null && Same(printed, recorded))
            return new FieldComparison(Agreement.Agrees, 1, printed, recorded);
        if (Number.HasDigit(recorded) && input.HasNumberOutsideTitle(recorded) && !(printed is not null && IsTaken(input, recorded)))
            return new FieldComparison(Agreement.Agrees, WeakSimilarity, recorded, recorded);
        return printed is null ? FieldComparison.Silence(null, recorded) : new FieldComparison(Agreement.Disagrees, 0, printed, recorded);
    }

    private static bool IsTaken(MatchInput input, string volume) =>
        Number.Same(input.Citation.Issue, volume) || Number.Same(input.Citation.FirstPage(), volume);

    private static bool Same(string a, string b) =>
        Number.HasDigit(a) ? Number.Same(a, b) : a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
