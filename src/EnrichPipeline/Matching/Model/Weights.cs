using EnrichPipeline.Matching.Scorers;

namespace EnrichPipeline.Matching.Model;

/// <summary>The weights of the model.</summary>
internal static class Weights
{
    // A printed identifier is rarely wrong, but one in a hundred or so is copied from the neighbour: two plain disagreements outweigh it.
    private const double IdentifierAgrees = 5;
    private const double IdentifierDisagrees = -3;

    public static ReadOnlySpan<double> Fitted => new double[Features.Count];

    public static double Score(Findings findings, ReadOnlySpan<double> weights)
    {
        Span<double> values = stackalloc double[Features.Count];
        Features.Fill(findings, values);
        var score = 0.0;
        for (var i = 0; i < values.Length; i++)
            score += values[i] * weights[i];
        return score + Identifiers(findings);
    }

    private static double Identifiers(Findings findings)
    {
        if (findings.Doi.Agrees || findings.Pmid.Agrees)
            return IdentifierAgrees;
        return findings.Doi.Disagrees || findings.Pmid.Disagrees ? IdentifierDisagrees : 0;
    }
}
