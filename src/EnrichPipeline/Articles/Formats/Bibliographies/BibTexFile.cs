using System.Text.RegularExpressions;

namespace EnrichPipeline.Articles.Formats.Bibliographies;

/// <summary>Reads BibTeX and BibLaTeX.</summary>
internal sealed partial class BibTexFile : IArticleFormat
{
    public ArticleReadResult? Read(DroppedFile file)
    {
        if (file.Text is not { } text
            || !text.Contains('@', StringComparison.Ordinal)
            || !Opening().IsMatch(text[..Math.Min(text.Length, 64 * 1024)]))
            return null;
        var entries = BibTexReader.Read(text);
        return entries.Any(entry => entry.Fields.Count > 0)
            ? Bibliography.Read(file, "BibTeX", "entry", entries.Select(entry => Entry(entry, entries)))
            : null;
    }

    public static BibliographyEntry Entry(BibTexEntry entry, BibTexEntries entries)
    {
        var fields = entries.WithParent(entry);
        var work = fields.Count == 0 ? null : BibTexWork.Of(entry.Type, fields);
        return new BibliographyEntry(entry.Key, work is { Title: null, Container: null } ? null : work, entry.Raw);
    }

    // Comments may precede the first entry. In running text, no brace and key follow an "@".
    [GeneratedRegex(
        @"\A(?:%[^\n]*|[^@{}])*?@[A-Za-z]{3,20}\s*[{(]\s*(?:[^\s,{}()=""]+\s*,|""|[A-Za-z]\w*\s*=|[^@]*@[A-Za-z]{3,20}\s*\{)",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
