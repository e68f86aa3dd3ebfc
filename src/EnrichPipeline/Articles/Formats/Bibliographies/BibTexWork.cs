namespace EnrichPipeline.Articles.Formats.Bibliographies;

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
