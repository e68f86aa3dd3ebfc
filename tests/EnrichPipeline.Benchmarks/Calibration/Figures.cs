using System.Globalization;

namespace EnrichPipeline.Benchmarks.Calibration;

/// <summary>Precision, recall and calibration over outcomes.</summary>
internal sealed record Figures(Rate Doi, Rate Pmid, int Nulls, int NullsMatched, double CalibrationError, int Sure, int SureWrong)
{
    public static Figures Of(IReadOnlyCollection<Outcome> outcomes, double matchedAt)
    {
        var nulls = outcomes.Where(outcome => outcome.Case.Labelled.Null).ToArray();
        var sure = outcomes.Where(outcome => outcome.Confidence >= 0.99).ToArray();
        return new Figures(
            Rate.Of(outcomes, matchedAt, labelled => labelled.Doi?.ToLowerInvariant(), record => record.Doi?.Value),
            Rate.Of(outcomes, matchedAt, labelled => labelled.Pmid, record => record.Pmid?.Value),
            nulls.Length,
            nulls.Count(outcome => outcome.Confidence >= matchedAt),
            Reliability.Error(outcomes),
            sure.Length,
            sure.Count(outcome => !outcome.Right));
    }

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"DOI {Doi} | PMID {Pmid} | nulls matched {NullsMatched} of {Nulls} | ECE {CalibrationError:0.0000} | at 0.99: {SureWrong} of "
            + $"{Sure} wrong"
        );
}
