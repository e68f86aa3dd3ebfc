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

/// <summary>Converts the fields of a BibTeX entry to a cited work.</summary>
internal static class BibTexWork
{
    public static CitedWork Of(string type, IReadOnlyDictionary<string, string> fields)
    {
        string? First(params string[] names) =>
            names
                .Select(name => fields.TryGetValue(name, out var value) ? LatexText.Plain(value) : null)
                .FirstOrDefault(value => value is { Length: > 0 });
        var isChapter = type is "incollection" or "inbook";
        return new CitedWork
        {
            Authors = BibTexNames.Printed(fields.GetValueOrDefault("author")),
            Editors = BibTexNames.Printed(fields.GetValueOrDefault("editor")),
            Title = First("title"),
            Container = First("journal", "journaltitle", "booktitle", "shortjournal"),
            IsChapter = isChapter,
            Publisher = type == "article" ? null : First("publisher", "school", "institution", "organization"),
            Year = RisWork.YearIn(First("year", "date")) ?? First("year"),
            Volume = First("volume"),
            Issue = First("number", "issue"),
            Pages = First("pages", "eid", "article-number")?.Replace('–', '-').Replace("--", "-", StringComparison.Ordinal),
            Medium = Medium(type),
            Doi = FieldIds.Doi([First("doi"), First("url")]),
            Pmid = FieldIds.Pmid([
                First("pmid"),
                string.Equals(First("eprinttype"), "pubmed", StringComparison.OrdinalIgnoreCase) ? First("eprint") : null,
            ]),
            Pmcid = FieldIds.Pmcid([First("pmcid", "pmc")]),
        };
    }

    private static string? Medium(string type) => type switch
    {
        "phdthesis" or "mastersthesis" or "thesis" => "thesis",
        "techreport" or "report" => "report",
        "dataset" or "patent" or "unpublished" => type,
        "online" or "electronic" or "www" => "Internet",
        _ => null,
    };
}
