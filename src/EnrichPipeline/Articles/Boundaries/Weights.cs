using EnrichPipeline.Articles.Reasons;

namespace EnrichPipeline.Articles.Boundaries;

/// <summary>How much each sign speaks for a boundary, in logits: fitted by <c>boundaries</c> of the benchmarks; what its lists hardly print (link words, colons, initials before surnames, quotes, marks) is set by hand.</summary>
internal static class Weights
{
    private const double Bias = 0.58;

    private static readonly double[] Ends =
    [
        -10.05, // GoesOn
        -9.58, // SmallWord
        -4.35, // Word
        -2.36, // WordStop
        -7.31, // Capital
        -0.49, // CapitalStop
        -1.65, // Abbreviation
        -7.97, // Initials
        -2.48, // InitialsStop
        -3.98, // Year
        1.55, // YearStop
        -4.29, // YearInBrackets
        0.48, // YearInBracketsStop
        0.31, // Number
        0.97, // NumberStop
        1.85, // Pages
        4.16, // PagesStop
        6.64, // Address
        4.74, // AddressStop
        1.65, // Bracket
        0.06, // BracketStop
        -4.57, // Question
        -2.94, // Quote
        4.00, // LinkWords
    ];

    private static readonly double[] Starts =
    [
        -3.44, // LowerCase
        -6.00, // Digit
        -6.00, // Mark
        -9.15, // Continuation
        -2.88, // JournalWord
        -2.50, // Capital
        -1.69, // Capitals
        -0.03, // GivenName
        -3.00, // Quote
        1.31, // SurnameInitials
        1.66, // SurnameCommaInitials
        0.00, // InitialsSurname
    ];

    private static readonly double[] Names =
    [
        -2.63, // 0
        -1.98, // 1
        1.47, // 2
        1.74, // 3
    ];

    private static readonly double[] Afters =
    [
        0.15, // Other
        1.22, // YearInBrackets
        0.25, // Year
        0.81, // EtAl
        0.33, // StopAndCapital
        0.30, // Colon
        -4.86, // Editors
    ];

    private static readonly double[] Years =
    [
        -2.10, // None
        -0.83, // Within5
        0.62, // Within15
        -0.08, // Within30
        -0.69, // Within60
        -0.35, // Within150
        -1.14, // Within400
    ];

    public static double Of(Signs signs) =>
        Bias + Ends[(int)signs.End] + Starts[(int)signs.Start] + Names[signs.Names] + Afters[(int)signs.After] + Years[(int)signs.Year];

    /// <summary>The same, sign by sign.</summary>
    public static IReadOnlyList<BoundarySign> Each(Signs signs) => BoundarySign.Weighty(
        new(SignKind.Ending, Ends[(int)signs.End], signs.End.ToString()),
        new(SignKind.Opening, Starts[(int)signs.Start], signs.Start.ToString()),
        new(SignKind.Names, Names[signs.Names], signs.Names < 3 ? $"{signs.Names}" : "3 or more"),
        new(SignKind.AfterNames, Afters[(int)signs.After], signs.After.ToString()),
        new(SignKind.YearBefore, Years[(int)signs.Year], signs.Year.ToString()));
}
