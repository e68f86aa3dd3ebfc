namespace EnrichPipeline.Matching.Scorers;

/// <summary>What is said of the title, with what tells near-identical titles apart.</summary>
/// <param name="Letters">How many letters of a title were found: short titles prove little.</param>
/// <param name="Missing">Share of the record's words that the text lacks.</param>
/// <param name="Extra">Share of the text's words, within the title, that the record lacks.</param>
/// <param name="NumeralsDiffer">Parts, phases or types are numbered differently.</param>
/// <param name="Covered">Share of the printed title, as parsed, that the record's title covers; 1 where not parsed.</param>
/// <param name="Partial">Only the head of the record's title is printed.</param>
internal readonly record struct TitleFinding(
    Finding Finding,
    int Letters = 0,
    double Missing = 0,
    double Extra = 0,
    bool NumeralsDiffer = false,
    double Covered = 1,
    bool Partial = false);
