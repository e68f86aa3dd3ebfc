namespace EnrichPipeline.Cli.Checking;

/// <summary>The JSON of <c>enrich check</c>; other programs read it.</summary>
/// <param name="Independent">The accuracy over the references that have no DOI or whose labels are independent of the records.</param>
/// <param name="Unanswered">The number of references for which a source could not be asked.</param>
/// <param name="Calls">The number of calls by quota.</param>
internal sealed record CheckAnswer(
    AccuracyAnswer Independent,
    AccuracyAnswer All,
    int Unanswered,
    int Nulls,
    int NullsMatched,
    IReadOnlyDictionary<string, int> Calls,
    double Seconds)
{
    public static CheckAnswer Of(Accuracy headline, Accuracy all, IReadOnlyDictionary<string, int> calls, TimeSpan wall) => new(
        AccuracyAnswer.Of(headline),
        AccuracyAnswer.Of(all),
        all.Unanswered,
        all.WithoutDoi,
        all.WithoutDoiMatched,
        calls,
        Math.Round(wall.TotalSeconds, 3));
}

/// <summary>The accuracy over one set of references, with and without probable results.</summary>
internal sealed record AccuracyAnswer(
    int References, TallyAnswer DoiMatched, TallyAnswer DoiWithProbable, TallyAnswer PmidMatched, TallyAnswer PmidWithProbable)
{
    public static AccuracyAnswer Of(Accuracy accuracy) => new(
        accuracy.References,
        TallyAnswer.Of(accuracy.DoiMatched),
        TallyAnswer.Of(accuracy.DoiWithProbable),
        TallyAnswer.Of(accuracy.PmidMatched),
        TallyAnswer.Of(accuracy.PmidWithProbable));
}

/// <summary>The counts of identifiers, and the shares computed from them, 0 to 1.</summary>
internal sealed record TallyAnswer(double Precision, double Recall, double F1, int Right, int Wrong, int Missed)
{
    public static TallyAnswer Of(Tally tally) => new(tally.Precision, tally.Recall, tally.F1, tally.Right, tally.Wrong, tally.Missed);
}
