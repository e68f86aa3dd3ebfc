using System.Collections.Frozen;
using System.Text.RegularExpressions;
using EnrichPipeline.Characters;

namespace EnrichPipeline.Reading;

/// <summary>Splits names at "and" in many languages, except where the word stands inside a family name: "Castro e Silva".</summary>
internal static partial class NameConjunctions
{
    private static readonly FrozenSet<string> _insideNames = WordLists.SetOf("conjunctionsInFamilyNames");

    /// <summary>Whether a word can stand inside a family name: "e", "y".</summary>
    public static bool CanBeInsideName(string word) => _insideNames.Contains(word);

    public static IEnumerable<string> Split(string text)
    {
        var start = 0;
        var matches = Conjunction().Matches(text);
        for (var i = 0; i < matches.Count; i++)
        {
            var (match, behind) = (matches[i], matches[i].Index + matches[i].Length);
            var (before, after) = (text[start..match.Index], text[behind..(i + 1 < matches.Count ? matches[i + 1].Index : text.Length)]);
            var word = match.Value.Trim();
            if (CanBeInsideName(word) && IsInsideName(before, after) || word == "a" && !IsCzech(before, after))
                continue;
            yield return before;
            start = behind;
        }

        yield return text[start..];
    }

    // "Castro e Silva, M."; "J. Ortega y Gasset"; but "H. Norrby e A. List", "Norrby e List", "Anna e Marco List".
    private static bool IsInsideName(string before, string after)
    {
        var (parts, next) = (Parts(before), Parts(after));
        var first = parts[^1];
        // "Ortega y Gasset I."
        if (next[0].Form == NameForm.FamilyInitials)
            return first.Form == NameForm.Word && (parts.Length == 1 || parts[^2].Form == NameForm.FamilyInitials);
        if (next[0].Form != NameForm.Word || next[0].Text is not [var capital, ..] || !char.IsUpper(capital))
            return false;
        var isInverted = next.Length > 1 && next[1].Form is NameForm.Initials or NameForm.Word or NameForm.FamilyInitials;
        return first.Form == NameForm.Word
            ? isInverted && (parts.Length == 1 || parts[^2].Form == NameForm.Initials)
            : !isInverted && first.Form is NameForm.InitialsFamily or NameForm.Words;
    }

    // "Jan NOVÁK a Petr DVOŘÁK", "Novák, J. a Dvořák, P."; but "Thomas a Kempis".
    private static bool IsCzech(string before, string after) =>
        Parts(before)[^1].Form is not NameForm.Word
        && after is [var first, ..] && char.IsUpper(first) && Parts(after)[0].Form is not NameForm.Group;

    private static NamePart[] Parts(string text) => Array.ConvertAll(text.Split(','), part => new NamePart(part));

    [GeneratedRegex(
        @"(?<!\s)\s+(?:(?:and|AND|und|UND|y|et|e|a|en|och|og|with|i|и|u\.|és|ve|καὶ|και)\s+|(?:and|et)(?=\p{Lu}[\p{Ll}.]))"
            + @"|(?<=\.)and\s+",
        RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Conjunction();
}
