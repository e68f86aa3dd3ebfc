using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Boundaries;

/// <summary>How much each sign speaks for a boundary, in logits: fitted by <c>boundaries</c> of the benchmarks; what its lists hardly print (link words, initials before surnames, lower case, digits, marks) is set by hand.</summary>
internal static class Weights
{
    private const double Bias = 0.68;
    private const int Columns = 3;

    // With no name after the place, with one, with more: an end that is odd elsewhere is believed where names follow.
    private static readonly double[] Ends =
    [
        -8.99, -10.76, -12.69, // GoesOn
        -6.57, -1.98, 4.54, // NumberComma
        -8.85, -8.92, -9.71, // SmallWord
        -6.99, -8.40, -4.38, // Word
        -6.55, -1.99, 1.08, // WordStop
        -8.39, -8.76, -8.70, // Capital
        -2.78, -2.21, 2.32, // CapitalStop
        -2.57, -2.57, 1.02, // Abbreviation
        -8.88, -8.33, -7.19, // Initials
        -7.41, -6.54, -5.89, // InitialsStop
        -7.34, -5.98, -3.27, // Year
        -2.66, 0.53, 2.84, // YearStop
        -7.47, -4.25, -3.42, // YearInBrackets
        -2.52, -0.64, 2.59, // YearInBracketsStop
        -5.00, 0.06, 3.63, // Number
        -2.92, 0.05, 0.30, // NumberStop
        0.05, 4.09, 3.66, // Pages
        3.43, 6.68, 6.31, // PagesStop
        4.18, 5.83, 4.88, // Address
        5.17, 5.85, 6.73, // AddressStop
        4.92, 5.10, 5.03, // Identifier
        -0.57, 2.11, 1.62, // Accessed
        2.04, 2.96, 3.13, // InPress
        -3.48, 0.09, -0.13, // Publisher
        1.21, 1.95, 3.69, // Region
        -1.88, 3.59, 4.57, // Bracket
        -3.12, -0.97, 1.69, // BracketStop
        -7.10, -4.40, -3.20, // Question
        -4.31, -3.37, -2.28, // Quote
        4.00, 4.00, 4.00, // LinkWords
    ];

    private static readonly double[] Starts =
    [
        -3.44, // LowerCase
        -6.00, // Digit
        -6.00, // Mark
        -9.69, // Continuation
        -5.03, // JournalWord
        -2.86, // Capital
        -0.96, // Capitals
        1.44, // Organisation
        1.92, // Acronym
        1.05, // GivenName
        -5.13, // Quote
        0.90, // SurnameInitials
        1.11, // SurnameCommaInitials
        0.50, // InitialsSurname
    ];

    private static readonly double[] Names =
    [
        -0.62, // 0
        -0.88, // 1
        1.07, // 2
        1.42, // 3
    ];

    private static readonly double[] Afters =
    [
        -1.90, // Other
        1.71, // YearInBrackets
        0.36, // Year
        0.42, // EtAl
        0.09, // StopAndCapital
        -2.58, // Colon
        -3.11, // Editors
    ];

    private static readonly double[] Years =
    [
        -2.86, // None
        1.06, // Within5
        1.30, // Within15
        0.03, // Within30
        0.28, // Within60
        -0.45, // Within150
        -1.21, // Within400
    ];

    private static readonly double[] MostByEnd =
        [.. Enum.GetValues<EndSign>().Select(end => Bias + Ends.AsSpan((int)end * Columns, Columns).ToArray().Max() + Starts.Max() + Names.Max() + Afters.Max() + Years.Max())];

    public static double Of(Signs signs) =>
        Bias + Ending(signs) + Opening(signs) + NamesOf(signs) + AfterNames(signs) + YearBefore(signs);

    public static double Ending(Signs signs) => Ends[(int)signs.End * Columns + Math.Min(signs.Names, Columns - 1)];

    public static double Opening(Signs signs) => Starts[(int)signs.Start];

    public static double NamesOf(Signs signs) => Names[signs.Names];

    public static double AfterNames(Signs signs) => Afters[(int)signs.After];

    public static double YearBefore(Signs signs) => Years[(int)signs.Year];

    /// <summary>What no place after such an end exceeds.</summary>
    public static double Most(EndSign end) => MostByEnd[(int)end];
}
