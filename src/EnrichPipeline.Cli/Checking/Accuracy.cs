using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;

namespace EnrichPipeline.Cli.Checking;

/// <summary>The accuracy of results for labelled references.</summary>
internal sealed class Accuracy
{
    public Tally DoiMatched { get; } = new();

    public Tally DoiWithProbable { get; } = new();

    public Tally PmidMatched { get; } = new();

    public Tally PmidWithProbable { get; } = new();

    public int References { get; private set; }

    /// <summary>The number of references for which a source could not be asked. What they lack says nothing about the accuracy.</summary>
    public int Unanswered { get; private set; }

    public int WithoutDoi { get; private set; }

    public int WithoutDoiMatched { get; private set; }

    public void Count(Labelled labelled, Resolution resolution)
    {
        References++;
        Unanswered += resolution.Unanswered.Count > 0 ? 1 : 0;
        WithoutDoi += labelled.HasNoDoi ? 1 : 0;
        WithoutDoiMatched += labelled.HasNoDoi && resolution is { Verdict: Verdict.Matched, Doi: not null } ? 1 : 0;
        Count(labelled, Taken(resolution, Verdict.Matched), DoiMatched, PmidMatched);
        Count(labelled, Taken(resolution, Verdict.Matched, Verdict.Probable), DoiWithProbable, PmidWithProbable);
    }

    /// <summary>Returns the result if its verdict is one of the trusted ones, or null if it is not.</summary>
    private static Resolution? Taken(Resolution resolution, params ReadOnlySpan<Verdict> trusted) =>
        trusted.Contains(resolution.Verdict) ? resolution : null;

    private static void Count(Labelled labelled, Resolution? taken, Tally doi, Tally pmid)
    {
        if (labelled.Doi is not null || labelled.HasNoDoi)
            doi.Count(labelled.Doi, taken?.Doi);
        if (labelled.Pmid is not null)
            pmid.Count(labelled.Pmid, taken?.Pmid);
    }
}
