using System.Text.RegularExpressions;
using EnrichPipeline.Characters;
using EnrichPipeline.Model;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Citations;

/// <summary>Finds the editors of a book that are named between "In" and a bracketed "Eds.".</summary>
internal static partial class BracketedEditors
{
    public static IReadOnlyList<PersonName> Find(string text)
    {
        var match = InNamesEds().Match(text);
        return match.Success ? NameList.Read(match.Groups["names"].Value).Names : [];
    }

    [GeneratedRegex(
        @"\b[Ii]n:?\s+(?<names>(?:\p{Lu}|d(?:ers|ies)\b)[^()\[\]:]{1,150}?),?"
            + @"\s*[(\[]\s*(?:[Ee]ds?|[Hh]rsg|[Hh]gg?|[Dd]irs?|[Cc]oords?|[Oo]rgs?)\.?\s*[)\]]",
        RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex InNamesEds();
}
