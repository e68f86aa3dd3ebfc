using System.Globalization;
using EnrichPipeline.Articles.Reasons;

namespace EnrichPipeline.Cli.Explaining;

/// <summary>Describes a feature of a boundary with its weight.</summary>
internal static class SignWords
{
    public static string Of(BoundarySign sign) =>
        string.Create(CultureInfo.InvariantCulture, $"{(sign.Seen is { } seen ? $"{What(sign.Kind)} {Spaced(seen)}" : Words(sign.Kind, sign.Weight > 0))} {sign.Weight:+0.0;-0.0}");

    private static string Words(SignKind kind, bool speaksFor) => (kind, speaksFor) switch
    {
        (SignKind.Opening, true) => "opens with a name",
        (SignKind.Opening, false) => "opens as a sentence goes on",
        (SignKind.Ending, true) => "the line before ends like a reference",
        (SignKind.Ending, false) => "the line before ends inside a sentence",
        (SignKind.Before, true) => "parts what is too long for one",
        (SignKind.Before, false) => "the part before or behind is short or without a year",
        (SignKind.BlankLine, _) => "after a blank line",
        (SignKind.NoBlankLine, _) => "no blank line before",
        (SignKind.OuterEdge, _) => "at the outer edge of a hanging indent",
        (SignKind.Indent, _) => "indented",
        (SignKind.Room, true) => "its first word had room on the line before",
        (SignKind.Room, false) => "the line before is full",
        (SignKind.Alphabet, true) => "goes on with the alphabet",
        (SignKind.Alphabet, false) => "breaks the alphabet",
        _ => What(kind),
    };

    private static string What(SignKind kind) => kind switch
    {
        SignKind.Opening => "opens with",
        SignKind.Names => "names:",
        SignKind.AfterNames => "then",
        SignKind.Ending => "after",
        _ => "last year",
    };

    /// <summary>Splits a name into words: SurnameInitials into "surname initials", Within15 into "within 15".</summary>
    private static string Spaced(string seen) =>
        string.Concat(seen.Select((c, i) => i > 0 && (char.IsUpper(c) || char.IsDigit(c) && char.IsLetter(seen[i - 1])) ? $" {char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
