namespace EnrichPipeline.Matching.Scorers;

/// <summary>The result of comparing titles, including what distinguishes nearly identical ones.</summary>
/// <param name="Letters">The number of letters of the title that was found: short titles prove little.</param>
/// <param name="Missing">The number of words of the record's title that the text lacks.</param>
/// <param name="Extra">The number of words within the printed title that the record's title lacks.</param>
/// <param name="NumeralsDiffer">Whether parts, phases or types are numbered differently.</param>
/// <param name="Covered">The share of the parsed title that the record's title covers; 1 if no title was parsed.</param>
/// <param name="Partial">Whether only a part of the record's title is printed.</param>
/// <param name="TailsDiffer">Whether both titles begin with the same head but continue differently.</param>
/// <param name="Shared">The share of the title's words that the text contains although the title was not found.</param>
internal readonly record struct TitleComparison(
    FieldComparison Field,
    int Letters = 0,
    int Missing = 0,
    int Extra = 0,
    bool NumeralsDiffer = false,
    double Covered = 1,
    bool Partial = false,
    bool TailsDiffer = false,
    double Shared = 0)
{
    /// <summary>The share of the printed title from which the rest is a note or a misreading.</summary>
    public const double NearlyAll = 0.9;

    /// <summary>Whether words differ that exclude each other: men and women, increase and decrease, CYP2C9 and CYP2C19.</summary>
    public bool Opposed { get; init; }

    /// <summary>The number of words of the printed title before the record's title.</summary>
    public int Before { get; init; }

    /// <summary>Whether a word beside the title denies it or makes it another work's: "No evidence for …", "… February 2011".</summary>
    public bool Denied { get; init; }

    /// <summary>The dissimilarity of replaced words, summed over the title.</summary>
    public double Unlike { get; init; }

    /// <summary>The index of the title's first word in the text.</summary>
    public int From { get; init; }

    /// <summary>The index of the first word after the title.</summary>
    public int To { get; init; }

    /// <summary>Whether a word or number differs that makes it the title of another work.</summary>
    public bool DiffersDecisively => NumeralsDiffer || Opposed || (Missing > 0 && Extra > 0 && Unlike >= TitleChanges.AnotherWord);
}
