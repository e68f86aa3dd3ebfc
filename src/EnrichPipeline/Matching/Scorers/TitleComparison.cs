namespace EnrichPipeline.Matching.Scorers;

/// <summary>The result of comparing titles, including what distinguishes nearly identical ones.</summary>
/// <param name="Letters">How many letters of a title were found: short titles prove little.</param>
/// <param name="Missing">How many of the record's words the text lacks.</param>
/// <param name="Extra">How many of the text's words, within the title, the record lacks.</param>
/// <param name="NumeralsDiffer">Parts, phases or types are numbered differently.</param>
/// <param name="Covered">Share of the printed title, as parsed, that the record's title covers; 1 where not parsed.</param>
/// <param name="Partial">Only the head of the record's title is printed.</param>
/// <param name="TailsDiffer">After the same head the printed title goes on, and otherwise than the record's.</param>
/// <param name="Shared">Where the title was not found: the share of its words that the text has nevertheless.</param>
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
    /// <summary>Words differ that exclude each other: men and women, increase and decrease, CYP2C9 and CYP2C19.</summary>
    public bool Opposed { get; init; }

    /// <summary>The dissimilarity of replaced words, summed over the title.</summary>
    public double Unlike { get; init; }

    /// <summary>The first word of the text that is the title.</summary>
    public int From { get; init; }

    /// <summary>The first word after it.</summary>
    public int To { get; init; }

    /// <summary>Whether a word or number differs that makes it the title of another work.</summary>
    public bool DiffersDecisively => NumeralsDiffer || Opposed || (Missing > 0 && Extra > 0 && Unlike >= TitleChanges.AnotherWord);
}
