using System.Buffers;
using System.Text.RegularExpressions;
using EnrichPipeline.Characters;
using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Integrity;

/// <summary>Recognises placeholders in place of author names.</summary>
internal static partial class PlaceholderNames
{
    private static readonly SearchValues<char> _initials = SearchValues.Create("ABCXYZ");

    /// <summary>Whether at least half of the authors are placeholders. A single Doe among several authors is a real name.</summary>
    public static bool AreHalfOf(IReadOnlyList<PersonName> authors) =>
        authors.Count > 0 && authors.Count(Is) * 2 >= authors.Count;

    /// <summary>Whether the text begins with a placeholder name, however it was parsed.</summary>
    public static bool AreAtStartOf(string printed) => Opening().IsMatch(printed);

    private static bool Is(PersonName name)
    {
        var family = TextFold.Fold(name.Family).TrimEnd('1', '2', '3', '4', '5', '6', '7', '8', '9', '0');
        return Phrases.Of(PhraseList.PlaceholderFamily).Contains(family)
            || Phrases.Of(PhraseList.PlaceholderName).Contains(TextFold.Fold($"{name.Given} {name.Family}"))
            || (family.Length == 1 && name.Family.AsSpan().ContainsAny(_initials));
    }

    [GeneratedRegex(
        @"^\W*(?:\d+\W+)?(?:(?:X|XX|XXX),? X\b|(?:A\W+)?Author ?\d?\b|Last ?name ?\d?\b|First ?name\b|Surname\b|Doe,? J|J(?:ohn|ane|\.) "
        + @"Doe\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Opening();
}
