using System.Text.RegularExpressions;
using EnrichPipeline.Characters;

namespace EnrichPipeline.Matching.Text;

/// <summary>Detects a text that contains two references, each with authors, a year, a volume and pages.</summary>
internal static partial class TwoReferences
{
    private const int ShortestText = 80;

    public static bool AreIn(string text)
    {
        if (text.Length < ShortestText)
            return false;
        if (Labelled().IsMatch(text))
            return true;
        var places = Place().EnumerateMatches(text);
        var end = -1;
        foreach (var place in places)
        {
            if (end >= 0 && NamesAWork(text.AsSpan(end, place.Index - end)) && Year().IsMatch(text.AsSpan(0, end))
                && Year().IsMatch(text.AsSpan(end)))
                return true;
            if (end < 0)
                end = place.Index + place.Length;
        }
        return false;
    }

    // "(a) Smith J … (b) van Beilen JB …"
    [GeneratedRegex(
        @"^[\s\d\[\].]*\(?a\)\s+(?:\p{Ll}{1,4}\s)*\p{Lu}.{40,}[\s;.]\(?b\)\s+(?:\p{Ll}{1,4}\s)*\p{Lu}.{40,}",
        RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Labelled();

    // Two places of one work (a journal and its translation) have neither authors nor a title between them.
    private static bool NamesAWork(ReadOnlySpan<char> between) => between.Length >= ShortestText / 2 && Author().IsMatch(between);

    // 12(3):45-67, 12: e45, 12, 45–67, 12 45–67
    [GeneratedRegex(
        @"\b\d{1,3}\s?(?:\([^()]{1,15}\))?\s?"
        + @"(?:(?::|,\s)\s?(?:pp?\.?\s?)?[A-Za-z]{0,2}(?:\d{2,7}(?:\s?[-–]\s?[A-Za-z]?\d+)?|\d\s?[-–]\s?\d+)|\s\d{1,6}\s?[-–]\s?\d+)\b",
        RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Place();

    [GeneratedRegex(@"\b(?:18|19|20)\d\d[a-z]?\b", RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Year();

    // "Smith JC," "Smith, J. C.", "J. C. Smith", followed by a comma or "and".
    [GeneratedRegex(
        @"\p{Lu}[\p{L}'’-]{2,40},?\s(?:\p{Lu}\.?[\s-]?){1,3}(?:,|;|:|&|\(|\band\b|et\b|\p{Lu}\p{Ll}{3})"
        + @"|(?:\p{Lu}\.\s?){1,3}\p{Lu}[\p{L}'’-]{2,40}(?:,|;| and\b| &| et\b)",
        RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Author();
}
