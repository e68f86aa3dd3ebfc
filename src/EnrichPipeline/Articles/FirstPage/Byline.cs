using System.Text.RegularExpressions;
using EnrichPipeline.Characters;
using EnrichPipeline.Model;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.FirstPage;

/// <summary>Reads the names below a title. Text counts only if all of it is names, and if a label such as "By" precedes them or at least
/// half of them have an initial, a mark or a degree.</summary>
internal static partial class Byline
{
    private const int Longest = 3000;
    private const int MaxWords = 5;
    private const int MaxLines = 20;

    /// <summary>Returns the names at the beginning of a paragraph, from as many of its lines as consist of names only.</summary>
    public static IReadOnlyList<PersonName> Names(Paragraph paragraph)
    {
        for (var count = Math.Min(paragraph.Count, MaxLines); count > 0; count--)
        {
            var lines = paragraph with { Count = count };
            if (Names(lines.Text) is { Count: > 0 } names
                && (count == paragraph.Count || !ContinuesOnNextLine(lines.Passage[lines.First + count - 1])))
                return names;
        }

        return [];
    }

    private static bool ContinuesOnNextLine(ReadOnlySpan<char> line) => line[^1] is ',' or '&' or ';' || line.EndsWith(" and");

    private static IReadOnlyList<PersonName> Names(string paragraph)
    {
        if (paragraph.Length > Longest)
            return [];
        var label = Label().Match(paragraph);
        var parts = Parts(Degrees().Replace(paragraph[label.Length..], "†$1"));
        var names = parts.ConvertAll(part => NameOf(Marks().Replace(part, " ").Trim()));
        var told = parts.Count(part => Marks().IsMatch(part) || Initial().IsMatch(part));
        return names.Count > 0 && names.TrueForAll(name => name is not null) && (label.Length > 0 || told * 2 >= names.Count)
            ? [.. names.OfType<PersonName>()]
            : [];
    }

    // A part that consists of marks belongs to the name before it: "Jo Doe1, 2, *".
    private static List<string> Parts(string names)
    {
        var parts = new List<string>();
        foreach (var part in Separators().Split(names).Select(part => part.Trim()).Where(part => part.Length > 0))
        {
            if (Marks().Replace(part, "").Trim().Length > 0)
                parts.Add(part);
            else if (parts.Count > 0)
                parts[^1] += "†";
        }

        return parts;
    }

    private static PersonName? NameOf(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isName = words.Length is >= 2 and <= MaxWords && words[^1].Length >= 2 && words[^1].Any(char.IsLower)
            && Array.TrueForAll(words, word => NameWords.IsParticle(word) || NameWord().IsMatch(word)) && !Places().IsMatch(text);
        return isName ? WrittenName.Of(text) : null;
    }

    [GeneratedRegex(
        @"^(?:by|authors?:?)\s+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Label();

    [GeneratedRegex(
        @",?\s+(?:M\.?D\.?|Ph\.?D\.?|MBBS|MPH|M\.?Sc\.?|B\.?Sc\.?|Dr\.?P\.?H\.?|Pharm\.?D\.?|R\.?N\.?|FRCP|DPhil|MBA|MS|MA|BA)(,|;|$"
        + @"|\s*[\d¹²³*†‡§])",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Degrees();

    [GeneratedRegex(@",?\s+(?:and|und|et|y|e)\s+|\s*[,;&·•]\s*", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    [GeneratedRegex(
        @"[\d¹²³⁰⁴⁵⁶⁷⁸⁹*†‡§¶#‖]+|\((?:[a-z]|\d)\)",
        RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Marks();

    [GeneratedRegex(@"(?:^|[ .-])\p{Lu}\.", RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Initial();

    [GeneratedRegex(
        @"^(?:\p{Lu}[\p{L}'’‘-]{0,25}|\p{L}?['’]\p{Lu}\p{L}+|(?:\p{Lu}\.-?){1,4}|Jr\.|Sr\.)$",
        RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex NameWord();

    [GeneratedRegex(
        @"\b(?:Univers|Depart|Institut|Hospital|School|Cent(?:er|re)\b|College|Faculty|Clinic|Laborator|Journal|Volume|Issue|Article"
        + @"|Review|Research|Study|Section|Chapter|Table|Figure|Cancer|Disease|Editor|Press|Society|Association|Foundation|States|Kingdom"
        + @"|Received|Accepted|Published|January|February|March|April|May|June|July|August|September|October|November|December)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Places();
}
