using System.Globalization;
using System.Text;

namespace EnrichPipeline.Reports.Exports;

/// <summary>Writes BibTeX in UTF-8, for BibTeX 0.99d with a UTF-8 style, bibtex8 and biber.</summary>
internal static class BibTeX
{
    public static string Write(IReadOnlyList<ExportEntry> entries) => string.Join('\n', entries.Select(Write));

    private static string Write(ExportEntry entry)
    {
        var text = new StringBuilder($"@{TypeOf(entry.Work.Type)}{{{entry.Key},\n");
        foreach (var (field, value) in Fields(entry))
        {
            if (value is not null)
                text.Append(CultureInfo.InvariantCulture, $"  {field} = {{{value}}},\n");
        }

        return text.Append("}\n").ToString();
    }

    private static IEnumerable<(string Field, string? Value)> Fields(ExportEntry entry)
    {
        var work = entry.Work;
        return
        [
            ("author", BibTeXNames.Of(work.Author, entry.MoreAuthors)),
            ("title", BibTeXText.Title(work.Title)),
            (ContainerField(work.Type), BibTeXText.Name(work.ContainerTitle)),
            ("year", entry.Year?.ToString(CultureInfo.InvariantCulture)),
            ("volume", BibTeXText.Of(work.Volume)),
            ("number", BibTeXText.Of(work.Issue)),
            ("pages", BibTeXText.Of(work.Page ?? work.ArticleNumber)?.Replace("-", "--", StringComparison.Ordinal)),
            ("issn", BibTeXText.Of(work.Issn)),
            ("doi", BibTeXText.Verbatim(work.Doi?.Value)),
            ("pmid", work.Pmid?.Value),
            ("pmcid", work.Pmcid?.Value),
            // The form of a PMID in BibLaTeX.
            ("eprint", work.Pmid?.Value),
            ("eprinttype", work.Pmid is null ? null : "pubmed"),
            ("note", BibTeXText.Of(work.Note)),
        ];
    }

    private static string TypeOf(string type) => type switch
    {
        "article-journal" or "review" => "article",
        "paper-conference" => "inproceedings",
        "chapter" or "entry" => "incollection",
        "book" => "book",
        "thesis" => "phdthesis",
        "report" => "techreport",
        _ => "misc",
    };

    private static string ContainerField(string type) => TypeOf(type) switch
    {
        "article" => "journal",
        "inproceedings" or "incollection" => "booktitle",
        "phdthesis" => "school",
        "techreport" => "institution",
        "book" => "publisher",
        _ => "howpublished",
    };
}
