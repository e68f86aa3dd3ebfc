using System.Globalization;
using EnrichPipeline.Articles.Reasons;

namespace EnrichPipeline.Cli.Explaining;

/// <summary>Describes a feature of a boundary with its weight.</summary>
internal static class SignWords
{
    public static string Of(BoundarySign sign) =>
        string.Create(CultureInfo.InvariantCulture, $"{What(sign.Kind)} {sign.Weight:+0.0;-0.0}");

    private static string What(SignKind kind) => kind switch
    {
        SignKind.Opening => "how it begins",
        SignKind.Label => "its label",
        SignKind.Ending => "how the line before ends",
        SignKind.Words => "its words",
        SignKind.BlankLines => "blank lines",
        SignKind.Indent => "its indent",
        SignKind.Room => "the lengths of the lines",
        SignKind.Alphabet => "the alphabet",
        SignKind.Headings => "its place under headings and on the page",
        _ => "the lines around",
    };
}
