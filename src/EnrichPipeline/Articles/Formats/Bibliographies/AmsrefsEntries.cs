using System.Text.RegularExpressions;

namespace EnrichPipeline.Articles.Formats.Bibliographies;

/// <summary>Reads the entries of the amsrefs package, such as <c>\bib{Abel1998}{article}{author={Abel, A.}, title={Salt}}</c>.</summary>
internal static partial class AmsrefsEntries
{
    public static IEnumerable<BibliographyEntry> In(string text)
    {
        if (!Opening().IsMatch(text))
            return [];
        var entries = BibTexReader.Read(Opening().Replace(text, "\n@${type}{${key},"));
        return entries.Where(entry => entry.Key is not null).Select(entry => BibTexFile.Entry(entry, entries));
    }

    [GeneratedRegex(
        @"\\bib\*?\s*\{(?<key>[^{}\s]+)\}\s*\{(?<type>[a-z]+)\}\s*\{",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
